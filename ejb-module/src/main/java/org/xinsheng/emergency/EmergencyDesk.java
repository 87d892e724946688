package org.xinsheng.emergency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.emergency.domain.Emergency;
import org.xinsheng.emergency.domain.EmergencyAct;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.MatterIntake;
import org.xinsheng.intake.TakenMatters;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.Taking;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Recorded;

/** Takes emergencies; whoever is told acknowledges, sends help, and says when it is over. */
@Stateless
@RolesAllowed("STAFF")
public class EmergencyDesk {

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private MatterIntake intake;
  @Inject private TakenMatters matters;
  @Inject private Emergencies emergencies;
  @Inject private DeadlineDesk deadlines;

  /**
   * Everybody who works here takes emergencies (INT-3).
   *
   * @return the new emergency's number
   */
  public String register(NewEmergency input) {
    input.check();
    Actor actor = current.get();
    Taking taking = intake.taken(MatterKind.EMERGENCY, input.matter(), actor, clock.now());
    return emergencies.keep(taking, input.location(), actor).number();
  }

  /**
   * Keeps the promise of five minutes; at the due instant is in time (DL-18).
   *
   * @param acknowledgedAt null for now; earlier for late entry
   */
  public void acknowledge(String number, Long expected, Instant acknowledgedAt) {
    Actor actor = current.get();
    Instant now = clock.now();
    Emergency emergency = locked(number, expected, EmergencyAct.ACKNOWLEDGEMENT, actor);
    Instant at = orNow(acknowledgedAt, now);
    Recorded known = emergency.acknowledge(actor, at, now);
    matters.tell(known.with(acknowledged(emergency, at, now, actor)));
  }

  /**
   * @param whom who is on the way
   * @param dispatchedAt null for now; earlier for late entry
   */
  public void dispatch(String number, Long expected, String whom, Instant dispatchedAt) {
    new Checks().requiredText("whom", whom, Checks.TEXT).done();
    Actor actor = current.get();
    Instant now = clock.now();
    Emergency emergency = locked(number, expected, EmergencyAct.DISPATCH, actor);
    Instant at = orNow(dispatchedAt, now);
    boolean wasKnown = emergency.acknowledgedAt() != null;
    Recorded sent = emergency.dispatch(whom, actor, at, now);
    matters.tell(wasKnown ? sent : sent.with(acknowledged(emergency, at, now, actor)));
  }

  /**
   * @param result how it ended
   * @param doneAt null for now; earlier for late entry
   */
  public void complete(String number, Long expected, String result, Instant doneAt) {
    new Checks().requiredText("result", result, Checks.TEXT).done();
    Actor actor = current.get();
    Instant now = clock.now();
    Emergency emergency = locked(number, expected, EmergencyAct.COMPLETION, actor);
    matters.tell(emergency.done(result, actor, orNow(doneAt, now), now));
  }

  public void cancel(String number, Long expected, String reason) {
    new Checks().requiredText("reason", reason, Checks.TEXT).done();
    Actor actor = current.get();
    Instant now = clock.now();
    Emergency emergency = locked(number, expected, EmergencyAct.CANCELLATION, actor);
    Recorded cancelled = emergency.cancel(reason, actor, now);
    matters.tell(cancelled.with(matters.cancelClocks(emergency, now)));
  }

  /**
   * It goes on as another kind (INT-1).
   *
   * @return the new record's number
   */
  public String convert(String number, Long expected, Conversion wish) {
    Actor actor = current.get();
    Emergency emergency = locked(number, expected, EmergencyAct.CONVERSION, actor);
    return matters.convert(emergency, EmergencyAct.CONVERSION, wish, actor, clock.now());
  }

  private Emergency locked(String number, Long expected, EmergencyAct act, Actor actor) {
    return matters.locked(Emergency.class, number, expected, act, actor);
  }

  private List<Change> acknowledged(Emergency emergency, Instant at, Instant now, Actor actor) {
    return deadlines.done(emergency.ref(), DeadlineKind.EMERGENCY_ACK, at, now, actor);
  }

  private static Instant orNow(Instant at, Instant now) {
    return at == null ? now : at.truncatedTo(ChronoUnit.MILLIS);
  }
}
