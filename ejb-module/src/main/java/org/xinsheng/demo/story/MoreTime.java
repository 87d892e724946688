package org.xinsheng.demo.story;

import java.time.Duration;
import java.time.Instant;
import org.xinsheng.complaint.OvertimeDesk;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;

/** The handler asks for more time, and gets it or not (DL-8). */
final class MoreTime implements Kind {

  private final boolean granted;

  MoreTime(boolean granted) {
    this.granted = granted;
  }

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return cast == Cast.CUIHU && !matter.is(Severity.MAJOR);
  }

  @Override
  public void tell(Story it) {
    Instant received = it.now();
    Way.begin(it);
    it.after(it.dice.hours(3, 9)).atWork().judged(it.handler(), Validity.VALID);
    Instant wanted = received.plus(Duration.ofDays(it.matter.is(Severity.GENERAL) ? 5 : 6));
    asked(it.after(it.dice.hours(1, 5)), wanted);
    decided(it.after(it.dice.hours(1, 3)).atWork(), granted);
    it.after(it.dice.hours(2, granted ? 60 : 12)).atWork();
    it.answered(it.departmentHead(), it.matter.result());
    Way.result(it);
    Way.good(it);
  }

  static Story asked(Story it, Instant wanted) {
    String reason = Phrases.one("overtime", it.dice);
    return it.does(
        it.handler(),
        "ask for more time",
        (desks, number) -> desks.at(OvertimeDesk.class).request(number, null, wanted, reason));
  }

  private static void decided(Story it, boolean granted) {
    String reason = Phrases.one(granted ? "overtime.granted" : "overtime.refused", it.dice);
    String who = it.matter.is(Severity.GENERAL) ? it.cast.head() : it.cast.chief();
    it.does(
        who,
        "decide on more time",
        (desks, number) ->
            desks
                .at(OvertimeDesk.class)
                .decide(number, null, desks.newest("extension_request", number), granted, reason));
  }
}
