package org.xinsheng.demo.story;

import org.xinsheng.complaint.ResolutionDesk;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.intake.domain.Channel;

/** Forwarded by a superior or the city, who hears the result (INT-4). */
final class FromAbove implements Kind {

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return cast == Cast.CUIHU && !matter.is(Severity.GENERAL);
  }

  @Override
  public void tell(Story it) {
    begin(it);
    Way.work(it);
    Way.result(it);
    reported(it.after(it.dice.hours(1, 6)).atWork());
    Way.good(it);
  }

  static void begin(Story it) {
    Channel how = it.dice.inHundred(50) ? Channel.SUPERIOR : Channel.CITY_HOTLINE;
    it.atWork().taken("cs1", how).replied();
    Way.handOn(it);
  }

  private static void reported(Story it) {
    String text = Phrases.one("superior.report", it.dice);
    it.does(
        "cs1",
        "report to the superior",
        (desks, number) ->
            desks.at(ResolutionDesk.class).reportToSuperior(number, null, text, null));
  }
}
