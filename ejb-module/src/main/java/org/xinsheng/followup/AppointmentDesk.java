package org.xinsheng.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.xinsheng.complaint.Cases;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.followup.domain.FollowUp;
import org.xinsheng.followup.domain.FollowUpAppointment;
import org.xinsheng.followup.domain.WhoFollowsUp;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.RuleViolation;

/** Keeps which visits were agreed with the owner by telephone (FU-6). */
@Stateless
@RolesAllowed("STAFF")
public class AppointmentDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Cases cases;
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
    input.check();
    Actor actor = current.get();
    Instant now = clock.now();
    Instant at = Cases.orNow(input.agreedAt(), now);
    Complaint complaint = cases.locked(number, expected, actor);
    complaint.requireStateFor(ComplaintAct.FOLLOW_UP);
    FollowUp round = rounds.last(complaint.ref()).orElseThrow();
    round.requireOpen();
    WhoFollowsUp.require(actor, complaint, round.ownerId());
    requireOrder(round, at, input.visitAt(), now);
    OfficeTime time = offices.byId(complaint.place().officeId()).time();
    Instant due = policies.of(complaint).visitDue(at, input.visitAt(), time);
    em.persist(
        new FollowUpAppointment(
            round.id(), input.visitAt(), input.withWhom(), input.material(), at, actor.id(), now));
    round.appointed(at, input.visitAt(), due);
    complaint.touch(now);
    List<Change> kept = deadlines.done(complaint.ref(), DeadlineKind.FOLLOW_UP, at, now, actor);
    Facts facts =
        Facts.of(complaint.ref(), complaint.place(), actor, at, "VISIT_AGREED")
            .with(Change.of("visitAt", null, input.visitAt()))
            .with(kept)
            .with(promised(complaint, round, at, due));
    cases.done(complaint, new Recorded(facts));
  }

  private List<Change> promised(Complaint complaint, FollowUp round, Instant at, Instant due) {
    return deadlines.open(
        NewDeadline.promised(
            complaint.policy().promises(),
            DeadlineKind.FOLLOW_UP,
            complaint.ref(),
            complaint.place(),
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
