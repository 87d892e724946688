package org.xinsheng.demo.story;

/** Nobody answers the owner in time (DL-7). */
final class LateReply implements Kind {

  @Override
  public void tell(Story it) {
    it.taken();
    Way.handOn(it);
    switch (it.matter.severity()) {
      case GENERAL -> it.after(it.dice.minutes(40, 200));
      case IMPORTANT -> it.after(it.dice.minutes(170, 420));
      case MAJOR -> it.after(it.dice.hours(24, 30));
    }
    it.replied(it.taker());
    Way.work(it);
    Way.result(it);
    Way.good(it);
  }
}
