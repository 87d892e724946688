package org.xinsheng.emergency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.emergency.domain.Emergency;
import org.xinsheng.emergency.domain.EmergencyAct;
import org.xinsheng.intake.MatterActState;
import org.xinsheng.intake.MatterReading;
import org.xinsheng.intake.TakenMatters;
import org.xinsheng.intake.Words;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.NotFound;

/** Reads one emergency as its reader may see it (ORG-2, X-3). */
@Stateless
@RolesAllowed("STAFF")
public class EmergencyReading {

  @Inject private CurrentActor current;
  @Inject private TakenMatters matters;
  @Inject private MatterReading reading;

  /**
   * @throws NotFound also when it is out of scope
   */
  public EmergencyView read(String number) {
    Actor actor = current.get();
    Emergency emergency = matters.seen(Emergency.class, number, actor);
    boolean clear = reading.showsPhone(emergency, actor);
    return new EmergencyView(
        reading.face(emergency, clear),
        new EmergencyView.Own(
            emergency.location(),
            Words.of(
                null, emergency.acknowledgedAt(), reading.colleague(emergency.acknowledgedBy())),
            Words.of(
                emergency.dispatchedWhom(),
                emergency.dispatchedAt(),
                reading.colleague(emergency.dispatchedBy())),
            Words.of(
                emergency.result(), emergency.doneAt(), reading.colleague(emergency.doneBy()))));
  }

  /**
   * Every act with the reason why the reader cannot do it now.
   *
   * @throws NotFound also when it is out of scope
   */
  public List<MatterActState> acts(String number) {
    Actor actor = current.get();
    Emergency emergency = matters.seen(Emergency.class, number, actor);
    return reading.acts(emergency, EmergencyAct.values(), actor);
  }
}
