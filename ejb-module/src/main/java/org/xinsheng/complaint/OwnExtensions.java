package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xinsheng.complaint.ExtensionApprovers.Waiting;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;

/**
 * Narrows the requests that wait to those that somebody could be asked to decide (DL-8), so that
 * whoever stands above many offices need not look through all of them: those of offices and
 * severities that are theirs as a rule, and those in which all who usually decide may be barred.
 */
@ApplicationScoped
class OwnExtensions {

  private static final String GROUPS =
      """
      select distinct new org.xinsheng.complaint.OwnExtensions$Group(
        c.severity, c.policyVersion, c.branchId, r.officeId)
      from ExtensionRequest r join Complaint c on c.id = r.complaintId
      where r.waitsSince is not null and\
      """;

  /** At most two people are barred: who asks and who was complained about. */
  private static final int BARRED = 2;

  /** What decides who decides as a rule; public for the query only. */
  public record Group(Severity severity, int policyVersion, Long branchId, Long officeId) {

    Waiting asked() {
      return new Waiting(
          severity, policyVersion, new Place(branchId, officeId, null, null), null, null);
    }

    String condition() {
      return "(r.officeId = %d and c.policyVersion = %d and c.severity = %s.%s)"
          .formatted(officeId, policyVersion, Severity.class.getName(), severity);
    }
  }

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private ExtensionApprovers approvers;

  /** In brackets; empty where nothing that waits can be theirs. */
  Optional<String> condition(Actor actor, Instant now) {
    List<Group> waiting =
        Role.RUNGS.stream().anyMatch(actor::holdsAnywhere) ? groups(actor) : List.of();
    Map<Waiting, Set<Long>> usual =
        approvers.of(waiting.stream().map(Group::asked).collect(Collectors.toSet()), now);
    Set<String> ways = new TreeSet<>();
    Set<Long> few = new HashSet<>();
    for (Group group : waiting) {
      Set<Long> people = usual.get(group.asked());
      if (people.contains(actor.id())) {
        ways.add(group.condition());
      } else if (people.size() <= BARRED) {
        few.addAll(people);
      }
    }
    if (!few.isEmpty()) {
      String ids = few.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
      ways.add("r.requestedBy in (%s) or c.subjectStaffId in (%s)".formatted(ids, ids));
    }
    String notBarred =
        " and r.requestedBy <> %1$d and (c.subjectStaffId is null or c.subjectStaffId <> %1$d)"
            .formatted(actor.id());
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of("(" + String.join(" or ", ways) + ")" + notBarred);
  }

  private List<Group> groups(Actor actor) {
    Scope scope = Scope.of(actor);
    String where = ExtensionQueries.where(scope);
    return scope.bind(em.createQuery(GROUPS + " " + where, Group.class)).getResultList();
  }
}
