package org.xinsheng.demo.story;

/** The ordinary way: taken, answered, forwarded, put right, followed up, closed. */
final class Straight implements Kind {

  @Override
  public void tell(Story it) {
    Way.begin(it);
    Way.work(it);
    Way.result(it);
    Way.good(it);
  }
}
