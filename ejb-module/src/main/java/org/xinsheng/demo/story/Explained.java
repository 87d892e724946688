package org.xinsheng.demo.story;

import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.complaint.domain.Severity;

/** What the office cannot put right is explained, and that ends it (FU-8). */
final class Explained implements Kind {

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return matter.is(Severity.GENERAL) && matter.cause() == Cause.OUTSIDE_RESPONSIBILITY;
  }

  @Override
  public void tell(Story it) {
    Way.begin(it);
    Way.work(it);
    Way.result(it);
    Way.bad(it);
    it.after(it.dice.hours(1, 20)).atWork().concluded(it.cast.manager(), "conclude.explained");
    it.closed();
  }
}
