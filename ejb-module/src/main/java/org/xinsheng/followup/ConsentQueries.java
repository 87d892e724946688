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
import org.xinsheng.followup.WaitingConsent.Moment;
import org.xinsheng.followup.WaitingConsent.Raw;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.RoleAsked;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.organisation.Scope;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Role;

/** Final decisions that wait for the reader's consent (FU-8). */
@Stateless
@RolesAllowed("STAFF")
public class ConsentQueries {

  /** So many cases that were finally decided and have not ended are looked through. */
  private static final int MOST = 1_000;

  private static final String DECIDED =
      """
      select new org.xinsheng.followup.WaitingConsent$Raw(
        c.id, c.number, c.version, c.branchId, c.officeId, c.zoneId, c.subjectDepartmentId,
        c.subjectStaffId, c.severity, c.policyVersion, substring(c.content, 1, 200), c.loss,
        d.text, d.decidedBy, d.decidedAt)
      from Complaint c join FinalDecision d on d.complaintId = c.id
      where c.finallyDecidedAt is not null and c.concludedAt is null and c.closedAt is null
        and c.withdrawnAt is null
        and c.validity = org.xinsheng.complaint.domain.Validity.VALID and\
      """;

  private static final String HEARD =
      """
      select new org.xinsheng.followup.WaitingConsent$Moment(f.subjectId, f.doneAt)
      from FollowUp f
      where f.subjectType = org.xinsheng.shared.SubjectType.COMPLAINT and f.subjectId in :cases
        and f.state = org.xinsheng.followup.domain.FollowUpState.DISSATISFIED
      order by f.subjectId, f.doneAt
      """;

  private static final String ANSWERED =
      """
      select new org.xinsheng.followup.WaitingConsent$Moment(k.complaintId, k.answeredAt)
      from DecisionConsent k where k.complaintId in :cases order by k.complaintId, k.answeredAt
      """;

  private static final String FIRST_ANSWER =
      """
      select new org.xinsheng.followup.WaitingConsent$Answer(
        k.given, s.username, s.name, k.answeredAt)
      from DecisionConsent k join Staff s on s.id = k.answeredBy
      where k.complaintId = :complaint and k.answeredAt >= :since order by k.id
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private FollowUpPolicies policies;
  @Inject private RoleHolders holders;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;

  /**
   * The longest waiting first; what the branch refused waits no more until the owner is unsatisfied
   * again.
   *
   * @param since only those that wait since later, or since then with a greater id
   */
  public List<WaitingConsent> mine(Instant since, Long after, int limit) {
    Actor actor = current.get();
    if (Role.RUNGS.stream().noneMatch(actor::holdsAnywhere)) {
      return List.of();
    }
    List<Raw> decided = forMe(decided(actor), actor);
    Set<Long> cases = decided.stream().map(Raw::id).collect(Collectors.toSet());
    Map<Long, List<Moment>> heard = byCase(HEARD, cases);
    Map<Long, List<Moment>> answered = byCase(ANSWERED, cases);
    Map<Long, StaffRow> names = staff.byIds(decided.stream().map(Raw::decidedBy).toList());
    return decided.stream()
        .filter(it -> isUnsatisfied(it, heard.getOrDefault(it.id(), List.of())))
        .filter(it -> isUnanswered(since(it, heard), answered.getOrDefault(it.id(), List.of())))
        .map(it -> named(it, heard, names))
        .filter(it -> isAfter(it, since, after))
        .sorted(Comparator.comparing(WaitingConsent::since).thenComparing(WaitingConsent::id))
        .limit(limit)
        .toList();
  }

  /** What the branch answered since then, the first answer. */
  public Optional<WaitingConsent.Answer> answered(Long complaintId, Instant since) {
    return em.createQuery(FIRST_ANSWER, WaitingConsent.Answer.class)
        .setParameter("complaint", complaintId)
        .setParameter("since", since)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private List<Raw> decided(Actor actor) {
    Scope scope = Scope.of(actor);
    String where =
        scope.where(
            "c.officeId",
            "c.zoneId",
            "c.handlerId = :scopeStaff or c.firstContactId = :scopeStaff");
    var query =
        em.createQuery(DECIDED + " " + where + " order by c.finallyDecidedAt, c.id", Raw.class);
    return scope.bind(query).setMaxResults(MOST).getResultList();
  }

  /** Without a holder who may, the next rung consents (ORG-6, HD-13). */
  private List<Raw> forMe(List<Raw> decided, Actor actor) {
    Map<RoleAsked, Set<Long>> able =
        holders.able(decided.stream().map(Raw::asked).collect(Collectors.toSet()), clock.now());
    return decided.stream().filter(it -> able.get(it.asked()).contains(actor.id())).toList();
  }

  private boolean isUnsatisfied(Raw decided, List<Moment> heard) {
    return !heard.isEmpty() && heard.size() >= policies.of(decided.policyVersion()).rounds();
  }

  private static boolean isUnanswered(Instant since, List<Moment> answered) {
    return answered.stream().allMatch(it -> it.at().isBefore(since));
  }

  /** The decision, or the round after it that left the owner unsatisfied again. */
  private static Instant since(Raw decided, Map<Long, List<Moment>> heard) {
    List<Moment> all = heard.get(decided.id());
    Instant last = all.get(all.size() - 1).at();
    return last.isAfter(decided.decidedAt()) ? last : decided.decidedAt();
  }

  private WaitingConsent named(
      Raw decided, Map<Long, List<Moment>> heard, Map<Long, StaffRow> names) {
    return decided.named(
        offices.byId(decided.officeId()),
        names.get(decided.decidedBy()),
        since(decided, heard),
        heard.get(decided.id()).size());
  }

  private static boolean isAfter(WaitingConsent it, Instant since, Long after) {
    return it.since().isAfter(since) || it.since().equals(since) && it.id() > after;
  }

  private Map<Long, List<Moment>> byCase(String query, Set<Long> cases) {
    return cases.isEmpty()
        ? Map.of()
        : em.createQuery(query, Moment.class)
            .setParameter("cases", cases)
            .getResultStream()
            .collect(Collectors.groupingBy(Moment::complaintId));
  }
}
