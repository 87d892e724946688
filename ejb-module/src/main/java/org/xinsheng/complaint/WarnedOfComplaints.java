package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinsheng.complaint.domain.WebState;
import org.xinsheng.deadline.WhoIsWarned;
import org.xinsheng.deadline.domain.DeadlineFact;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.organisation.RoleIn;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectType;

/**
 * A complaint's deadlines warn its handler and its first contact (DL-6), the desk on duty while
 * nobody took it (INT-18); that of an assignment warns whoever sent it and whoever it was sent to.
 */
@ApplicationScoped
public class WarnedOfComplaints implements WhoIsWarned {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private RoleHolders holders;

  private static final String PEOPLE =
      """
      select new org.xinsheng.complaint.WarnedOfComplaints$People(
        c.id, c.handlerId, c.firstContactId, c.webState, c.desk, c.branchId, c.officeId, c.zoneId)
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
  public record People(
      Long id,
      Long handlerId,
      Long firstContactId,
      WebState webState,
      Desk desk,
      Long branchId,
      Long officeId,
      Long zoneId) {

    /** The desk on duty, while nobody took what its owner brought by the web (INT-18). */
    Optional<RoleIn> desks() {
      Role role = desk == Desk.CUSTOMER_SERVICE ? Role.CUSTOMER_SERVICE : Role.DUTY_OFFICER;
      return webState == WebState.UNTAKEN
          ? Optional.of(new RoleIn(role, new Place(branchId, officeId, zoneId, null)))
          : Optional.empty();
    }

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
    if (warnings.isEmpty()) {
      return Map.of();
    }
    List<People> found =
        em.createQuery(PEOPLE, People.class)
            .setParameter("ids", subjects(warnings))
            .getResultList();
    Map<RoleIn, Set<Long>> onDuty =
        holders.holders(
            found.stream().flatMap(it -> it.desks().stream()).collect(Collectors.toSet()),
            warnings.get(0).at());
    Map<Long, Set<Long>> people = new HashMap<>();
    found.forEach(
        it -> {
          Set<Long> warned = it.all();
          it.desks().ifPresent(desk -> warned.addAll(onDuty.get(desk)));
          people.put(it.id(), warned);
        });
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
