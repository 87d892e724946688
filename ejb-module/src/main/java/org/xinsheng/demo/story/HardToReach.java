package org.xinsheng.demo.story;

/** The owner does not answer the follow-up at once (FU-2). */
final class HardToReach implements Kind {

  @Override
  public void tell(Story it) {
    Way.begin(it);
    Way.work(it);
    Way.result(it);
    it.after(it.dice.hours(2, 6)).atWork().tried();
    if (it.dice.inHundred(40)) {
      it.after(it.dice.hours(5, 14)).atWork().tried();
    }
    Way.good(it);
  }
}
