package org.xinsheng.demo.story;

import org.xinsheng.complaint.domain.Severity;

/** Three attempts on two days, then the manager concludes (FU-5). */
final class NeverReached implements Kind {

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return !matter.is(Severity.MAJOR);
  }

  @Override
  public void tell(Story it) {
    Way.begin(it);
    Way.work(it);
    Way.result(it);
    it.after(it.dice.hours(2, 6)).atWork().tried();
    it.after(it.dice.hours(20, 23)).atWork().tried();
    it.after(it.dice.hours(20, 23)).atWork().tried();
    it.after(it.dice.hours(1, 4)).atWork().concluded(it.cast.manager(), "conclude");
    it.closed();
  }
}
