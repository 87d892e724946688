package org.xinsheng.demo.story;

import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.complaint.domain.Severity;

/** Whoever takes it solves it at once, with the owner's agreement (INT-8). */
final class SolvedAtOnce implements Kind {

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return cast == Cast.CUIHU
        && matter.is(Severity.GENERAL)
        && matter.cause() == Cause.RULES_MISUNDERSTOOD;
  }

  @Override
  public void tell(Story it) {
    it.solvedAtOnce();
    it.after(it.dice.minutes(1, 9)).judged(it.taker(), Way.validity(it));
    Way.good(it);
  }
}
