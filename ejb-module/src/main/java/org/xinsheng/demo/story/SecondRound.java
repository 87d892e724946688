package org.xinsheng.demo.story;

/** The owner is not satisfied at first (FU-3). */
final class SecondRound implements Kind {

  @Override
  public void tell(Story it) {
    Way.begin(it);
    Way.work(it);
    Way.result(it);
    Way.bad(it);
    Way.again(it);
    Way.good(it);
  }
}
