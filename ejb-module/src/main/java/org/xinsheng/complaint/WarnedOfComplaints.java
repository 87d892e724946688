package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinsheng.deadline.WhoIsWarned;
import org.xinsheng.deadline.domain.DeadlineFact;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.shared.SubjectType;

/**
 * A complaint's deadlines warn its handler and its first contact (DL-6), that of an assignment
 * whoever sent it and whoever it was sent to.
 */
@ApplicationScoped
public class WarnedOfComplaints implements WhoIsWarned {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  private static final String PEOPLE =
      """
      select new org.xinsheng.complaint.WarnedOfComplaints$People(
        c.id, c.handlerId, c.firstContactId)
      from Complaint c where c.id in :ids
      """;

  private static final String ASSIGNED =
      """
      select new org.xinsheng.complaint.WarnedOfComplaints$Assigned(
        a.complaintId, a.number, a.assigneeId, a.sentBy)
      from Assignment a where a.complaintId in :ids
      """;

  /** The number of an assignment is the round of its deadline. */
  private record Sent(Long complaintId, int number) {}

  /** Public only for the query. */
  public record Assigned(Long complaintId, int number, Long assigneeId, Long sentBy) {

    Set<Long> all() {
      Set<Long> people = new HashSet<>(Set.of(sentBy));
      if (assigneeId != null) {
        people.add(assigneeId);
      }
      return people;
    }
  }

  /** Public only for the query. */
  public record People(Long id, Long handlerId, Long firstContactId) {

    Set<Long> all() {
      Set<Long> people = new HashSet<>();
      if (firstContactId != null) {
        people.add(firstContactId);
      }
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
  public Map<DeadlineFact, Set<Long>> toWarn(Collection<DeadlineFact> warnings) {
    Map<Boolean, List<DeadlineFact>> forwarded =
        warnings.stream()
            .collect(Collectors.partitioningBy(it -> it.kind() == DeadlineKind.FORWARD));
    Map<DeadlineFact, Set<Long>> warned = new HashMap<>();
    Map<Long, Set<Long>> people = people(forwarded.get(false));
    forwarded
        .get(false)
        .forEach(it -> warned.put(it, people.getOrDefault(it.subject().id(), Set.of())));
    Map<Sent, Set<Long>> senders = senders(forwarded.get(true));
    forwarded
        .get(true)
        .forEach(
            it ->
                warned.put(
                    it, senders.getOrDefault(new Sent(it.subject().id(), it.round()), Set.of())));
    return warned;
  }

  private Map<Long, Set<Long>> people(List<DeadlineFact> warnings) {
    Map<Long, Set<Long>> people = new HashMap<>();
    if (!warnings.isEmpty()) {
      em.createQuery(PEOPLE, People.class)
          .setParameter("ids", subjects(warnings))
          .getResultStream()
          .forEach(it -> people.put(it.id(), it.all()));
    }
    return people;
  }

  private Map<Sent, Set<Long>> senders(List<DeadlineFact> warnings) {
    Map<Sent, Set<Long>> people = new HashMap<>();
    if (!warnings.isEmpty()) {
      em.createQuery(ASSIGNED, Assigned.class)
          .setParameter("ids", subjects(warnings))
          .getResultStream()
          .forEach(it -> people.put(new Sent(it.complaintId(), it.number()), it.all()));
    }
    return people;
  }

  private static Set<Long> subjects(List<DeadlineFact> warnings) {
    return warnings.stream().map(it -> it.subject().id()).collect(Collectors.toSet());
  }
}
