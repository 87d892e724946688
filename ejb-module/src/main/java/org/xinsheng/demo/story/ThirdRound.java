package org.xinsheng.demo.story;

/** The owner is not satisfied twice; the rung above hears of it (DL-4). */
final class ThirdRound implements Kind {

  @Override
  public void tell(Story it) {
    Way.begin(it);
    Way.work(it);
    Way.result(it);
    Way.bad(it);
    Way.again(it);
    Way.bad(it);
    Way.again(it);
    Way.good(it);
  }
}
