package org.xinsheng.demo.story;

import java.time.Duration;
import org.xinsheng.complaint.domain.Severity;

/** The result comes after its time, and the ladder is climbed (DL-7). */
final class LateResult implements Kind {

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return !matter.is(Severity.MAJOR);
  }

  @Override
  public void tell(Story it) {
    Way.begin(it);
    Way.work(it);
    int days = it.matter.is(Severity.GENERAL) ? 2 : 3;
    it.after(Duration.ofDays(days)).after(it.dice.hours(2, 30)).atWork();
    it.resolved(it.resolver());
    Way.good(it);
  }
}
