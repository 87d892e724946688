package org.xinsheng.repair;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinsheng.deadline.WhoIsWarned;
import org.xinsheng.deadline.domain.DeadlineFact;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.shared.SubjectType;

/** A job's deadlines warn whoever does it, whoever sent them and the first contact (DL-6). */
public abstract class WarnedOfJobs implements WhoIsWarned {

  private static final String PEOPLE =
      """
      select new org.xinsheng.repair.WarnedOfJobs$People(
        j.id, j.dispatched.assigneeId, j.dispatched.by, j.firstContactId)
      from Job j where j.id in :ids
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** Public only for the query. */
  public record People(Long id, Long assigneeId, Long senderId, Long firstContactId) {

    Set<Long> all() {
      Set<Long> people = new HashSet<>();
      people.add(assigneeId);
      people.add(senderId);
      people.add(firstContactId);
      people.remove(null);
      return people;
    }
  }

  abstract JobKind kind();

  @Override
  public SubjectType type() {
    return kind().subject();
  }

  @Override
  public Map<DeadlineFact, Set<Long>> toWarn(Collection<DeadlineFact> warnings) {
    Map<Long, Set<Long>> people =
        em.createQuery(PEOPLE, People.class)
            .setParameter(
                "ids", warnings.stream().map(it -> it.subject().id()).collect(Collectors.toSet()))
            .getResultStream()
            .collect(Collectors.toMap(People::id, People::all));
    Map<DeadlineFact, Set<Long>> warned = new HashMap<>();
    warnings.forEach(it -> warned.put(it, people.getOrDefault(it.subject().id(), Set.of())));
    return warned;
  }
}
