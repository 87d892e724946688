package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.ExtensionRequest;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.RuleViolation;

/** More time for a result: the handler asks, the approver of the severity decides (DL-8). */
@Stateless
@RolesAllowed("STAFF")
public class OvertimeDesk {

  /** Not a time that anybody asks for; exclusive. */
  private static final Instant TOO_FAR = Instant.parse("2200-01-01T00:00:00Z");

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Cases cases;
  @Inject private ExtensionRequests requests;
  @Inject private ExtensionApprovers approvers;
  @Inject private DeadlineDesk deadlines;

  /**
   * The handler asks, before or after the breach.
   *
   * @param newDueAt later than the due time and than now
   * @return the request's id
   */
  public Long request(String number, Long expected, Instant newDueAt, String reason) {
    checkRequest(newDueAt, reason);
    Actor actor = current.get();
    Instant now = clock.now();
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.EXTENSION, complaint, actor);
    complaint.requireStateFor(ComplaintAct.EXTENSION);
    refuseASecond(complaint);
    ExtensionRequest request =
        new ExtensionRequest(
            complaint,
            requests.clock(complaint),
            newDueAt.truncatedTo(ChronoUnit.MILLIS),
            reason,
            actor,
            now);
    em.persist(request);
    complaint.touch(now);
    Facts facts = facts(complaint, "OVERTIME_REQUESTED", actor, now);
    cases.done(
        complaint,
        new Recorded(
            requests.tell(complaint, request, facts.with(request.asked()).because(reason))));
    return request.id();
  }

  private static void checkRequest(Instant newDueAt, String reason) {
    Checks checks =
        new Checks().required("newDueAt", newDueAt).requiredText("reason", reason, Checks.TEXT);
    if (newDueAt != null && !newDueAt.isBefore(TOO_FAR)) {
      checks.wrong("newDueAt", Message.of("refusal.notATime"));
    }
    checks.done();
  }

  private void refuseASecond(Complaint complaint) {
    if (requests.open(complaint).isPresent()) {
      throw new RuleViolation("DL-8", Message.of("refusal.overtimeOpen"));
    }
  }

  /**
   * Approval moves the deadline; the original and a breach already recorded stay (DL-8).
   *
   * @param reason required to reject
   * @throws NotFound when the case has no such request
   * @throws RuleViolation HD-13 and DL-8's requester, asked before the role
   * @throws org.xinsheng.shared.NotAllowed naming the role that decides
   */
  public void decide(String number, Long expected, Long id, Boolean approved, String reason) {
    checkDecision(approved, reason);
    Actor actor = current.get();
    Instant now = clock.now();
    Complaint complaint = cases.locked(number, expected, actor);
    ExtensionRequest request = requests.of(complaint, id);
    approvers.require(complaint, request, actor, now);
    List<Change> changes = new ArrayList<>();
    if (approved) {
      changes.add(request.approve(reason, actor, now));
      changes.addAll(deadlines.extend(complaint.ref(), request.kind(), request.newDueAt(), now));
    } else {
      changes.add(request.reject(reason, actor, now));
    }
    complaint.touch(now);
    String act = approved ? "OVERTIME_APPROVED" : "OVERTIME_REJECTED";
    cases.done(
        complaint,
        new Recorded(
            facts(complaint, act, actor, now)
                .with(changes)
                .because(reason)
                .telling(concerned(complaint, request))));
  }

  private static void checkDecision(Boolean approved, String reason) {
    Checks checks = new Checks().required("approved", approved).text("reason", reason, Checks.TEXT);
    if (Boolean.FALSE.equals(approved)) {
      checks.required("reason", reason);
    }
    checks.done();
  }

  private static Recipient[] concerned(Complaint complaint, ExtensionRequest request) {
    return Stream.of(complaint.handlerId(), complaint.firstContactId(), request.requestedBy())
        .filter(Objects::nonNull)
        .distinct()
        .map(Recipient.Person::new)
        .toArray(Recipient[]::new);
  }

  private static Facts facts(Complaint complaint, String act, Actor actor, Instant now) {
    return Facts.of(complaint.ref(), complaint.place(), actor, now, act);
  }
}
