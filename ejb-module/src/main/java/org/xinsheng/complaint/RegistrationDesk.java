package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.attachment.Attaching;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Limits;
import org.xinsheng.complaint.domain.Registration;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.UnitRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** Takes a complaint: number, severity, handler, reports and both deadlines at once (DL-1). */
@Stateless
@RolesAllowed("STAFF")
public class RegistrationDesk {

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Intake intake;
  @Inject private Handlers handlers;
  @Inject private ResolutionDesk resolution;
  @Inject private CasePolicies policies;
  @Inject private MajorQuestions questions;
  @Inject private Attaching attaching;
  @Inject private Registrations registrations;

  /**
   * @return the new complaint's number
   */
  public String register(NewComplaint input) {
    input.check();
    Actor actor = current.get();
    requireBusiness(actor);
    requireOneOrTheOther(input);
    MajorAnswers.requireQuestions(input.answers());
    Instant now = clock.now();
    OfficeRow office = intake.office(input.office(), actor);
    Complaint complaint =
        registrations.keep(
            registration(input, office, actor, now), input.answers(), List.of(), actor);
    if (input.scan() != null) {
      attaching.document(input.scan(), ComplaintAttachments.record(complaint), actor, now);
    }
    if (input.onTheSpot() != null) {
      solveOnTheSpot(complaint, input.onTheSpot(), actor, now);
    } else if (input.deferral() == null) {
      registrations.toSecurityAtOnce(complaint, actor, now);
    }
    return complaint.number().text();
  }

  /** Why the matter cannot be deferred, asked before anything is refused; empty where it can. */
  public Optional<Message> whyNotDefer(NewComplaint input) {
    OfficeRow office = intake.office(input.office(), current.get());
    boolean major =
        Criterion.severityOf(MajorAnswers.with(input.criteria(), input.answers()))
            .filter(it -> it == Severity.MAJOR)
            .isPresent();
    if (intake.deskOn(input, office, clock.now()) == Desk.CUSTOMER_SERVICE) {
      return Optional.of(Message.of("deferral.byDay"));
    }
    if (major) {
      return Optional.of(Message.of("deferral.major"));
    }
    return input.onTheSpot() == null
        ? Optional.empty()
        : Optional.of(Message.of("refusal.solvedOrDeferred"));
  }

  /** What must be answered about the case in the making, nothing refused yet (SEV-10). */
  public Set<Criterion> questions(NewComplaint input) {
    Actor actor = current.get();
    OfficeRow office = intake.office(input.office(), actor);
    Set<Criterion> raised =
        questions.raisedBy(
            policies.at(clock.now()).grounds(),
            office.id(),
            intake.caller(input, null),
            input.category(),
            Cases.orNow(input.receivedAt(), clock.now()),
            input.lossAmount());
    raised.removeAll(input.criteria() == null ? Set.of() : input.criteria());
    return raised;
  }

  /** Everybody who works here receives complaints (INT-3); a mere administrator does not. */
  private static void requireBusiness(Actor actor) {
    if (actor.administersOnly()) {
      throw new NotAllowed("INT-3", Message.of("refusal.notAllowed", ComplaintAct.REGISTER));
    }
  }

  /**
   * What was solved on the spot is not deferred: only what cannot be solved at once is (INT-13).
   */
  private static void requireOneOrTheOther(NewComplaint input) {
    if (input.deferral() != null && input.onTheSpot() != null) {
      throw RuleViolation.at("deferral", "INT-13", Message.of("refusal.solvedOrDeferred"));
    }
  }

  /** What the form shows before it is saved: severity, both due times, handler and reports. */
  public RegistrationPreview preview(NewComplaint input) {
    new Checks().requiredText("office", input.office(), Checks.NAME).done();
    Actor actor = current.get();
    Instant now = clock.now();
    OfficeRow office = intake.office(input.office(), actor);
    Severity severity = severityOf(input);
    Instant start = intake.clocksStart(input, office, now);
    Instant wish = input.requestedBy() == null ? null : input.requestedBy().at(office.time());
    Limits limits = policies.at(now).limits();
    Limits.Limit limit = limits.of(severity);
    Long handler =
        handlers.of(
            limits, severity, intake.place(input, office), actor.id(), intake.subject(input), now);
    return new RegistrationPreview(
        severity,
        limit.replyDue(start),
        limit.resolutionDue(start, Limits.wishThatCounts(severity, wish)),
        handler,
        limit.reports());
  }

  private Registration registration(
      NewComplaint input, OfficeRow office, Actor actor, Instant now) {
    Severity severity = severityOf(input);
    Limits limits = policies.at(now).limits();
    UnitRow unit = intake.unit(input, office);
    Place place = intake.place(input, office, unit);
    Long subject = intake.subject(input);
    return new Registration(
        place,
        input.channel(),
        intake.deskOn(input, office, now),
        Cases.orNow(input.receivedAt(), now),
        now,
        intake.clocksStart(input, office, now),
        intake.deferral(input),
        intake.caller(input, unit),
        intake.superior(input),
        intake.category(input),
        input.content(),
        MajorAnswers.with(input.criteria(), input.answers()),
        severity,
        actor.id(),
        actor.holds(Role.STEWARD, place),
        handlers.of(limits, severity, place, actor.id(), subject, now),
        limits.of(severity).reports(),
        subject,
        input.requestedBy() == null ? null : input.requestedBy().at(office.time()),
        input.lossAmount(),
        input.ringsBeforeAnswer(),
        input.readBack(),
        input.shelf(),
        input.scan() != null,
        intake.linked(input, actor),
        limits.version());
  }

  private static Severity severityOf(NewComplaint input) {
    return Criterion.severityOf(MajorAnswers.with(input.criteria(), input.answers()))
        .orElseThrow(
            () -> RuleViolation.at("criteria", "SEV-4", Message.of("refusal.tickACriterion")));
  }

  private void solveOnTheSpot(Complaint complaint, OnTheSpot spot, Actor actor, Instant now) {
    if (!Boolean.TRUE.equals(spot.agreed())) {
      throw RuleViolation.at("onTheSpot.agreed", "INT-8", Message.of("refusal.ownerMustAgree"));
    }
    resolution.record(complaint, spot.result(complaint.receivedAt()), actor, now);
  }
}
