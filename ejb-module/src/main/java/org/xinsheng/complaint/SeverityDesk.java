package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Limits;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.RuleViolation;

/**
 * Raises and lowers the severity, and with it handler, reports and running clocks (SEV-5, DL-5).
 */
@Stateless
@RolesAllowed("STAFF")
public class SeverityDesk {

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Cases cases;
  @Inject private Handlers handlers;
  @Inject private Raising raising;
  @Inject private DeadlineDesk deadlines;
  @Inject private Assignments assignments;
  @Inject private ExtensionRequests extensions;
  @Inject private EffectLots effects;

  /**
   * @param criterion the one now fulfilled; required to raise
   */
  public void change(
      String number, Long expected, Severity severity, Criterion criterion, String reason) {
    new Checks().required("severity", severity).requiredText("reason", reason, Checks.TEXT).done();
    Actor actor = current.get();
    Complaint complaint = cases.locked(number, expected, actor);
    if (severity == complaint.severity()) {
      throw RuleViolation.at("severity", "SEV-5", Message.of("refusal.sameSeverity", severity));
    }
    if (severity.isAbove(complaint.severity())) {
      raise(complaint, severity, criterion, reason, actor);
    } else {
      lower(complaint, severity, reason, actor);
    }
  }

  private void raise(
      Complaint complaint, Severity to, Criterion criterion, String reason, Actor actor) {
    Instant now = clock.now();
    cases.require(ComplaintAct.RAISE, complaint, actor);
    cases.done(complaint, raising.raise(complaint, to, criterion, reason, actor, now));
    effects.graver(complaint);
    extensions.passOn(complaint, actor, now);
  }

  private void lower(Complaint complaint, Severity to, String reason, Actor actor) {
    Instant now = clock.now();
    cases.require(ComplaintAct.LOWER, complaint, actor);
    Recorded lowered = complaint.lower(to, reason, handler(complaint, to, now), actor, now);
    Limits.Limit limit = complaint.policy().limits().of(to);
    Instant wish = Limits.wishThatCounts(to, complaint.requestedBy());
    Map<DeadlineKind, Instant> fixed =
        wish == null ? Map.of() : Map.of(DeadlineKind.RESOLUTION, wish);
    List<Change> moved =
        deadlines.relax(complaint.ref(), limit.durations(), fixed, limit.ladder(), now);
    cases.done(complaint, lowered.with(moved));
    extensions.passOn(complaint, actor, now);
  }

  private Long handler(Complaint complaint, Severity severity, Instant now) {
    Long byTable =
        handlers.of(
            complaint.policy().limits(),
            severity,
            complaint.place(),
            complaint.firstContactId(),
            complaint.subjectStaffId(),
            now);
    return severity == Severity.GENERAL
        ? assignments.departmentsHead(complaint).orElse(byTable)
        : byTable;
  }
}
