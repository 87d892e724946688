package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.xinsheng.deadline.WhoIsWarned;
import org.xinsheng.shared.SubjectType;

/** A complaint's deadlines warn its handler and its first contact (DL-6). */
@ApplicationScoped
public class WarnedOfComplaints implements WhoIsWarned {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** Public only for the query. */
  public record People(Long id, Long handlerId, Long firstContactId) {

    Set<Long> all() {
      Set<Long> people = new HashSet<>(Set.of(firstContactId));
      if (handlerId != null) {
        people.add(handlerId);
      }
      return people;
    }
  }

  @Override
  public SubjectType type() {
    return SubjectType.COMPLAINT;
  }

  @Override
  public Map<Long, Set<Long>> toWarn(Collection<Long> subjectIds) {
    Map<Long, Set<Long>> warned = new HashMap<>();
    em.createQuery(
            """
            select new org.xinsheng.complaint.WarnedOfComplaints$People(
              c.id, c.handlerId, c.firstContactId)
            from Complaint c where c.id in :ids
            """,
            People.class)
        .setParameter("ids", subjectIds)
        .getResultStream()
        .forEach(it -> warned.put(it.id(), it.all()));
    return warned;
  }
}
