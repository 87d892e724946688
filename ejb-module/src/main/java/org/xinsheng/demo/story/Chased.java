package org.xinsheng.demo.story;

import org.xinsheng.complaint.ChaseDesk;
import org.xinsheng.complaint.domain.Chaser;

/** Whoever waits asks how the matter stands (HD-6a). */
final class Chased implements Kind {

  @Override
  public void tell(Story it) {
    Way.begin(it);
    chased(it.after(it.dice.hours(2, 8)), it.dice.one(it.cast.desk()));
    if (it.dice.inHundred(40)) {
      chased(it.after(it.dice.hours(2, 5)), it.dice.one(it.cast.desk()));
    }
    Way.work(it);
    Way.result(it);
    Way.good(it);
  }

  static Story chased(Story it, String who) {
    return it.does(
        who,
        "chase",
        (desks, number) -> desks.at(ChaseDesk.class).chase(number, null, Chaser.OWNER));
  }
}
