package org.xinsheng.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.followup.domain.FollowUp;
import org.xinsheng.followup.domain.FollowUpAppointment;
import org.xinsheng.followup.domain.WhoFollowsUp;
import org.xinsheng.intake.FollowedUpKind;
import org.xinsheng.intake.domain.FollowedUp;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectType;

/** Keeps which visits were agreed with the owner by telephone (FU-6). */
@Stateless
@RolesAllowed("STAFF")
public class AppointmentDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private FollowedUpKinds kinds;
  @Inject private FollowUpRounds rounds;
  @Inject private OfficeDirectory offices;
  @Inject private DeadlineDesk deadlines;
  @Inject private FollowUpPolicies policies;

  /**
   * The call keeps what was promised; the visit is promised by the end of its day.
   *
   * @throws RuleViolation FU-6 for a visit before the call, or too late
   */
  public void agree(String number, Long expected, NewAppointment input) {
    agree(kinds.of(number), number, expected, input);
  }

  /** As the other, where the number must be of this kind. */
  public void agree(SubjectType type, String number, Long expected, NewAppointment input) {
    agree(kinds.of(type, number), number, expected, input);
  }

  private void agree(FollowedUpKind kind, String number, Long expected, NewAppointment input) {
    input.check();
    Actor actor = current.get();
    Instant now = clock.now();
    Instant at = input.agreedAt() == null ? now : input.agreedAt().truncatedTo(ChronoUnit.MILLIS);
    FollowedUp matter = kind.locked(number, expected, actor);
    kind.requireResult(matter);
    FollowUp round = rounds.last(matter.ref()).orElseThrow();
    round.requireOpen();
    WhoFollowsUp.require(actor, matter, round.ownerId());
    requireOrder(round, at, input.visitAt(), now);
    OfficeTime time = offices.byId(matter.place().officeId()).time();
    Instant due = policies.of(matter).visitDue(at, input.visitAt(), time);
    em.persist(
        new FollowUpAppointment(
            round.id(), input.visitAt(), input.withWhom(), input.material(), at, actor.id(), now));
    round.appointed(at, input.visitAt(), due);
    List<Change> kept = deadlines.done(matter.ref(), DeadlineKind.FOLLOW_UP, at, now, actor);
    Facts facts =
        Facts.of(matter.ref(), matter.place(), actor, at, "VISIT_AGREED")
            .with(Change.of("visitAt", null, input.visitAt()))
            .with(kept)
            .with(promised(matter, round, at, due));
    kind.done(matter, facts, now);
  }

  private List<Change> promised(FollowedUp matter, FollowUp round, Instant at, Instant due) {
    return deadlines.open(
        NewDeadline.promised(
            policies.promises(matter),
            DeadlineKind.FOLLOW_UP,
            matter.ref(),
            matter.place(),
            round.round(),
            at,
            due));
  }

  private static void requireOrder(FollowUp round, Instant at, Instant visitAt, Instant now) {
    if (at.isAfter(now)) {
      throw RuleViolation.at("agreedAt", "FU-6", Message.of("refusal.inFuture"));
    }
    if (at.isBefore(round.promisedFrom())) {
      throw RuleViolation.at(
          "agreedAt", "FU-6", Message.of("refusal.beforeItsStep", round.promisedFrom()));
    }
    if (visitAt.isBefore(at)) {
      throw RuleViolation.at("visitAt", "FU-6", Message.of("refusal.beforeItsStep", at));
    }
  }
}
