package org.xinsheng.demo.story;

import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.followup.ConclusionDesk;

/**
 * Three times the owner is not satisfied; the chief decides and the branch consents (FU-8).
 *
 * @param consented whether the branch has, or still thinks about it
 */
record NotReconciled(boolean consented) implements Kind {

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return cast == Cast.CUIHU
        && matter.is(Severity.IMPORTANT)
        && matter.cause() == Cause.OTHER_OWNER
        && matter.department() != null;
  }

  @Override
  public void tell(Story it) {
    Way.begin(it);
    Way.work(it);
    Way.result(it);
    Way.bad(it);
    Way.again(it);
    Way.bad(it);
    Way.again(it);
    Way.bad(it);
    MovedUp.decided(it.after(it.dice.hours(2, 6)).atWork());
    if (consented) {
      String why = Phrases.one("conclude.consent", it.dice);
      it.after(it.dice.hours(3, 20))
          .atWork()
          .does(
              "branchgm",
              "consent",
              (desks, number) -> desks.at(ConclusionDesk.class).consent(number, null, true, why));
      it.closed();
    }
  }
}
