package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Limits;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.intake.Handovers;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** Takes what owners brought by the web, and says how grave it is (INT-18). */
@Stateless
@RolesAllowed("STAFF")
public class WebCaseDesk {

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Cases cases;
  @Inject private Handlers handlers;
  @Inject private Assignments assignments;
  @Inject private DeadlineDesk deadlines;
  @Inject private Handovers handovers;

  /** Whoever takes it becomes first contact; a mere administrator does not (INT-3). */
  public void take(String number, Long expected) {
    Actor actor = current.get();
    Instant now = clock.now();
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.TAKE, complaint, actor);
    requireBusiness(actor);
    Recorded taken = complaint.take(actor.holds(Role.STEWARD, complaint.place()), actor, now);
    cases.done(
        complaint, taken.with(deadlines.done(complaint.ref(), DeadlineKind.TAKE, now, now, actor)));
    handovers.taken(complaint.handedOver(), actor, now);
  }

  private static void requireBusiness(Actor actor) {
    if (actor.administersOnly()) {
      throw new NotAllowed("INT-3", Message.of("refusal.notAllowed", ComplaintAct.TAKE));
    }
  }

  /** The severity follows from the ticks, both due times from the received time (SEV-4, DL-1). */
  public void classify(String number, Long expected, Set<Criterion> ticked) {
    Actor actor = current.get();
    Instant now = clock.now();
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.CLASSIFICATION, complaint, actor);
    Set<Criterion> all = EnumSet.noneOf(Criterion.class);
    all.addAll(ticked == null ? Set.of() : ticked);
    if (all.isEmpty()) {
      throw RuleViolation.at("criteria", "SEV-4", Message.of("refusal.tickACriterion"));
    }
    all.addAll(complaint.criteria());
    Severity to = Criterion.severityOf(all).orElseThrow();
    Recorded classified = complaint.classify(all, to, handler(complaint, to, now), actor, now);
    cases.done(complaint, classified.with(recomputed(complaint, now)));
  }

  /** DL-1's; where a department has it already, its head (DL-1). */
  private Long handler(Complaint complaint, Severity to, Instant now) {
    Long byTable =
        handlers.of(
            complaint.policy().limits(),
            to,
            complaint.place(),
            complaint.firstContactId(),
            complaint.subjectStaffId(),
            now);
    return to == Severity.GENERAL
        ? assignments.departmentsHead(complaint).orElse(byTable)
        : byTable;
  }

  /**
   * What runs is counted anew from the received time; what was missed stays on record, and a fresh
   * promise takes over where the new time is still ahead (DL-12).
   */
  private List<Change> recomputed(Complaint complaint, Instant now) {
    Limits.Limit limit = complaint.policy().limits().of(complaint.severity());
    Instant wish = Limits.wishThatCounts(complaint.severity(), complaint.requestedBy());
    List<Change> changes = new ArrayList<>();
    changes.addAll(
        deadlines.relax(
            complaint.ref(),
            limit.durations(),
            wish == null ? Map.of() : Map.of(DeadlineKind.RESOLUTION, wish),
            limit.ladder(),
            now));
    Instant start = complaint.clocksStartAt();
    renew(complaint, DeadlineKind.REPLY, limit.replyDue(start), limit, now, changes);
    renew(
        complaint, DeadlineKind.RESOLUTION, limit.resolutionDue(start, wish), limit, now, changes);
    return changes;
  }

  private void renew(
      Complaint complaint,
      DeadlineKind kind,
      Instant due,
      Limits.Limit limit,
      Instant now,
      List<Change> changes) {
    if (due.isAfter(now) && deadlines.isMissed(complaint.ref(), kind)) {
      changes.addAll(deadlines.open(FirstClocks.clock(complaint, kind, 2, due, limit)));
    }
  }
}
