package org.xinsheng.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.followup.WantedDecision.Heard;
import org.xinsheng.followup.WantedDecision.Raw;
import org.xinsheng.followup.WantedDecision.Taken;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.RoleAsked;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Role;

/** Cases of which only the final decision is missing, for whoever takes it (FU-8, HD-12). */
@Stateless
@RolesAllowed("STAFF")
public class DecisionQueries {

  /** So many cases that were sent back and are not resolved again are looked through. */
  private static final int MOST = 1_000;

  private static final String SENT_BACK =
      """
      select new org.xinsheng.followup.WantedDecision$Raw(
        c.id, c.number, c.version, c.branchId, c.officeId, c.zoneId, c.subjectDepartmentId,
        c.subjectStaffId, c.severity, c.policyVersion, substring(c.content, 1, 200), c.loss)
      from Complaint c
      where c.status = org.xinsheng.complaint.domain.ComplaintStatus.IN_PROGRESS
        and c.validity = org.xinsheng.complaint.domain.Validity.VALID
        and c.reopenedAt is not null and c.finallyDecidedAt is null and c.closedAt is null
        and c.withdrawnAt is null and\
      """;

  private static final String HEARD =
      """
      select new org.xinsheng.followup.WantedDecision$Heard(
        f.subjectId, f.doneAt, f.answers.handlingOpinion, s.username, s.name)
      from FollowUp f
        join FollowUpAttempt a on a.followUpId = f.id
        join Staff s on s.id = a.attemptedBy
      where f.subjectType = org.xinsheng.shared.SubjectType.COMPLAINT and f.subjectId in :cases
        and f.state = org.xinsheng.followup.domain.FollowUpState.DISSATISFIED
        and a.reached = true
      order by f.subjectId, f.doneAt, f.id
      """;

  private static final String TAKEN =
      """
      select new org.xinsheng.followup.WantedDecision$Taken(s.username, s.name, d.decidedAt)
      from FinalDecision d join Staff s on s.id = d.decidedBy where d.complaintId = :complaint
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private FollowUpPolicies policies;
  @Inject private RoleHolders holders;
  @Inject private OfficeDirectory offices;

  /**
   * The longest waiting first.
   *
   * @param since only those that wait since later, or since then with a greater id
   */
  public List<WantedDecision> mine(Instant since, Long after, int limit) {
    Actor actor = current.get();
    if (Role.RUNGS.stream().noneMatch(actor::holdsAnywhere)) {
      return List.of();
    }
    List<Raw> found = forMe(sentBack(actor), actor);
    Map<Long, List<Heard>> heard = heard(found.stream().map(Raw::id).collect(Collectors.toSet()));
    return found.stream()
        .flatMap(it -> wanted(it, heard.getOrDefault(it.id(), List.of())))
        .filter(it -> isAfter(it, since, after))
        .sorted(Comparator.comparing(WantedDecision::since).thenComparing(WantedDecision::id))
        .limit(limit)
        .toList();
  }

  /** The decision that a case has by now. */
  public Optional<Taken> taken(Long complaintId) {
    return em.createQuery(TAKEN, Taken.class)
        .setParameter("complaint", complaintId)
        .getResultStream()
        .findFirst();
  }

  private List<Raw> sentBack(Actor actor) {
    Scope scope = Scope.of(actor);
    String where =
        scope.where(
            "c.officeId",
            "c.zoneId",
            "c.handlerId = :scopeStaff or c.firstContactId = :scopeStaff");
    var query = em.createQuery(SENT_BACK + " " + where + " order by c.reopenedAt, c.id", Raw.class);
    return scope.bind(query).setMaxResults(MOST).getResultList();
  }

  /** Without a chief steward who may, the next rung decides (ORG-6, HD-13). */
  private List<Raw> forMe(List<Raw> found, Actor actor) {
    Map<RoleAsked, Set<Long>> able =
        holders.able(found.stream().map(Raw::asked).collect(Collectors.toSet()), clock.now());
    return found.stream().filter(it -> able.get(it.asked()).contains(actor.id())).toList();
  }

  private Stream<WantedDecision> wanted(Raw found, List<Heard> heard) {
    boolean often = !heard.isEmpty() && heard.size() >= policies.of(found.policyVersion()).rounds();
    return often
        ? Stream.of(
            found.named(
                offices.byId(found.officeId()), heard.size(), heard.get(heard.size() - 1).answer()))
        : Stream.empty();
  }

  private static boolean isAfter(WantedDecision it, Instant since, Long after) {
    return it.since().isAfter(since) || it.since().equals(since) && it.id() > after;
  }

  private Map<Long, List<Heard>> heard(Set<Long> cases) {
    return cases.isEmpty()
        ? Map.of()
        : em.createQuery(HEARD, Heard.class)
            .setParameter("cases", cases)
            .getResultStream()
            .collect(Collectors.groupingBy(Heard::complaintId));
  }
}
