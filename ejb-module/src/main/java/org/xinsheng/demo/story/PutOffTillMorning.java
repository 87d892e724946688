package org.xinsheng.demo.story;

import java.time.Duration;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.intake.domain.Channel;

/** Taken at night and not urgent: its clocks start in the morning (INT-13). */
final class PutOffTillMorning implements Kind {

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return cast == Cast.CUIHU && matter.is(Severity.GENERAL);
  }

  @Override
  public void tell(Story it) {
    it.after(Duration.between(it.now(), Hours.at(Hours.dayOf(it.now()), 21, 30)));
    begin(it);
    it.atWork();
    it.after(it.dice.minutes(2, 20)).replied("cs1");
    Way.handOn(it);
    Way.work(it);
    Way.result(it);
    Way.good(it);
  }

  static void begin(Story it) {
    Taking taking = new Taking(it.matter, it.owner, Channel.HOTLINE, it.dice).deferred(it.dice);
    it.taken("duty1", Channel.HOTLINE, taking);
  }
}
