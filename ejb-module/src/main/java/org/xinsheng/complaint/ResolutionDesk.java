package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.ComplaintResolved;
import org.xinsheng.complaint.domain.EffectCheck;
import org.xinsheng.complaint.domain.Result;
import org.xinsheng.complaint.domain.SuperiorReport;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.RuleViolation;

/** The end of a case: result, the report to the superior, effect check, closure. */
@Stateless
@RolesAllowed("STAFF")
public class ResolutionDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Replies replies;
  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Cases cases;
  @Inject private DeadlineDesk deadlines;
  @Inject private Gates gates;
  @Inject private Assignments assignments;
  @Inject private EffectLots effects;
  @Inject private ExtensionRequests extensions;
  @Inject @Any private Instance<FollowsTheCase> followers;

  /** Records the result (HD-1, HD-4, HD-6). */
  public void resolve(String number, Long expected, NewResult input) {
    input.check(new Checks(), "").done();
    Actor actor = current.get();
    Complaint complaint = cases.locked(number, expected, actor);
    record(complaint, input, actor, clock.now());
  }

  /** Records the result of a case that the caller has just registered or locked. */
  public void record(Complaint complaint, NewResult input, Actor actor, Instant now) {
    cases.require(ComplaintAct.RESULT, complaint, actor);
    Instant at = Cases.orNow(input.resolvedAt(), now);
    requireTold(input, complaint, now);
    ComplaintResolved resolved = complaint.resolve(input.treatment(), actor, at, now);
    refuseIf(gates.whyNotResolve(complaint));
    em.persist(result(complaint, input, actor, at, now));
    cases.done(complaint, resolved.with(stopClocks(complaint, input, at, now, actor)));
    followers.forEach(it -> it.lossKnown(complaint, now, actor));
  }

  private static Result result(
      Complaint complaint, NewResult input, Actor actor, Instant at, Instant now) {
    return new Result(
        complaint.id(),
        complaint.round(),
        input.treatment(),
        input.ownerToldAt(),
        input.ownerToldBy(),
        at,
        actor.id(),
        now);
  }

  private List<Change> stopClocks(
      Complaint complaint, NewResult input, Instant at, Instant now, Actor by) {
    List<Change> changes = new ArrayList<>();
    changes.add(stillOpen(complaint));
    changes.addAll(effects.draw(complaint, at));
    changes.addAll(deadlines.done(complaint.ref(), DeadlineKind.RESOLUTION, at, now, by));
    changes.addAll(deadlines.done(complaint.ref(), DeadlineKind.RECTIFICATION, at, now, by));
    changes.addAll(extensions.lapse(complaint, now));
    Instant told = complaint.isAnsweredOnThePortal() ? at : input.ownerToldAt();
    if (told != null) {
      changes.addAll(replies.ownerTold(complaint, told, now, by));
    }
    if (complaint.channel().isFromSuperior() && !complaint.superiorKnowsTheResult()) {
      changes.addAll(openSuperiorReport(complaint, at));
    }
    return changes;
  }

  /** A result lists the assignments that are still open, and waits for none (INT-19). */
  private Change stillOpen(Complaint complaint) {
    List<Integer> open = Assignments.open(assignments.of(complaint));
    return Change.of("openAssignments", null, open.isEmpty() ? null : open);
  }

  private List<Change> openSuperiorReport(Complaint complaint, Instant at) {
    return deadlines.open(
        NewDeadline.promised(
            complaint.policy().promises(),
            DeadlineKind.SUPERIOR_REPORT,
            complaint.ref(),
            complaint.place(),
            complaint.round(),
            at));
  }

  private static void requireTold(NewResult input, Complaint complaint, Instant now) {
    Instant told = input.ownerToldAt();
    if (told != null && told.isAfter(now)) {
      throw RuleViolation.at("ownerToldAt", "HD-4", Message.of("refusal.inFuture"));
    }
    if (told != null && told.isBefore(complaint.earliestResult())) {
      throw RuleViolation.at(
          "ownerToldAt", "HD-4", Message.of("refusal.beforeItsStep", complaint.earliestResult()));
    }
  }

  /** Tells the superior who forwarded the matter (INT-4). */
  public void reportToSuperior(String number, Long expected, String text, Instant reportedAt) {
    new Checks().requiredText("text", text, Checks.TEXT).done();
    Actor actor = current.get();
    Instant now = clock.now();
    Instant at = Cases.orNow(reportedAt, now);
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.SUPERIOR_REPORT, complaint, actor);
    Recorded told = complaint.superiorTold(actor, at, now);
    em.persist(new SuperiorReport(complaint.id(), text, at, actor.id(), now));
    List<Change> changes =
        complaint.superiorKnowsTheResult()
            ? deadlines.done(complaint.ref(), DeadlineKind.SUPERIOR_REPORT, at, now, actor)
            : List.of();
    cases.done(complaint, told.with(changes));
  }

  /** The office manager checks what the handling achieved (HD-11). */
  public void checkEffect(String number, Long expected, String remarks, Boolean effective) {
    new Checks()
        .requiredText("remarks", remarks, Checks.TEXT)
        .required("effective", effective)
        .done();
    Actor actor = current.get();
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.EFFECT_CHECK, complaint, actor);
    Instant now = clock.now();
    Recorded checked = complaint.checkEffect(effective, actor, now);
    em.persist(
        new EffectCheck(complaint.id(), complaint.round(), remarks, effective, now, actor.id()));
    effects.checked(complaint, effective, now);
    cases.done(complaint, new Recorded(checked.facts().because(remarks)));
  }

  /**
   * Closes (HD-8).
   *
   * @throws RuleViolation naming the first condition that is not fulfilled
   */
  public void close(String number, Long expected) {
    Actor actor = current.get();
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.CLOSURE, complaint, actor);
    complaint.requireStateFor(ComplaintAct.CLOSURE);
    refuseIf(gates.whyNotClose(complaint));
    Instant now = clock.now();
    Recorded closed = complaint.close(actor, now);
    List<Change> ended = new ArrayList<>();
    ended.addAll(deadlines.done(complaint.ref(), DeadlineKind.CLOSURE, now, now, actor));
    ended.addAll(assignments.cancel(complaint, actor, now));
    cases.done(complaint, closed.with(ended));
  }

  private static void refuseIf(Optional<RuleViolation> reason) {
    if (reason.isPresent()) {
      throw reason.get();
    }
  }
}
