package org.xinsheng.demo.story;

import org.xinsheng.complaint.EscalationDesk;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;

/** The department cannot solve it: the matter goes one rung up, or to the top (HD-12). */
final class MovedUp implements Kind {

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return cast == Cast.CUIHU && matter.is(Severity.GENERAL);
  }

  @Override
  public void tell(Story it) {
    Way.begin(it);
    it.after(it.dice.hours(1, 6)).atWork().escalated(it.departmentHead());
    it.after(it.dice.minutes(30, 90)).judged(it.cast.head(), Validity.VALID);
    String resolver = it.cast.head();
    if (it.dice.inHundred(50)) {
      it.after(it.dice.hours(1, 3)).escalated(it.cast.head());
      decided(it.after(it.dice.hours(1, 4)).atWork());
      resolver = it.cast.chief();
    }
    it.after(it.dice.hours(1, 4)).atWork().resolved(resolver);
    Way.good(it);
  }

  static void decided(Story it) {
    String text = Phrases.one("decision", it.dice);
    it.does(
        it.cast.chief(),
        "decide",
        (desks, number) -> desks.at(EscalationDesk.class).decide(number, null, text));
  }
}
