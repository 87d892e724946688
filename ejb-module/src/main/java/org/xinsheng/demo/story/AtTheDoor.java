package org.xinsheng.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.followup.AppointmentDesk;
import org.xinsheng.followup.NewAppointment;
import org.xinsheng.followup.NewVisit;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.intake.domain.Channel;

/**
 * The steward who took the matter in agrees a visit by telephone and reports at the door (FU-6).
 *
 * @param visited whether the visit has been made, or is still to come
 */
record AtTheDoor(boolean visited) implements Kind {

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return cast == Cast.CUIHU && matter.is(Severity.GENERAL) && matter.department() != null;
  }

  @Override
  public void tell(Story it) {
    it.taken(it.owner.steward(), Channel.ON_SITE).replied();
    Way.handOn(it);
    Way.work(it);
    Way.result(it);
    List<String> agreed = Phrases.parts("appointment", it.dice);
    Instant visit = agreed(it, agreed.get(0), agreed.get(1));
    if (visited) {
      List<String> said = Phrases.parts("visit", it.dice);
      it.until(visit.plus(it.dice.minutes(2, 20)))
          .visited(
              Satisfaction.VERY_SATISFIED,
              new NewVisit(said.get(0), null, true, said.get(1), null));
      it.closed();
    }
  }

  private static Instant agreed(Story it, String withWhom, String material) {
    it.after(it.dice.minutes(20, 90)).atWork();
    Instant visit =
        Hours.whenOpen(it.now().plus(Duration.ofHours(20)), it.dice).plus(Duration.ofHours(1));
    NewAppointment input = new NewAppointment(visit, it.owner.name() + withWhom, material, null);
    it.does(
        it.taker(),
        "agree a visit",
        (desks, number) -> desks.at(AppointmentDesk.class).agree(number, null, input));
    return visit;
  }
}
