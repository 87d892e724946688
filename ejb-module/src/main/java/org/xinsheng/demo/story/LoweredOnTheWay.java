package org.xinsheng.demo.story;

import org.xinsheng.complaint.SeverityDesk;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;

/** What looked like a fault is a slight inconvenience (SEV-5). */
final class LoweredOnTheWay implements Kind {

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return matter.is(Severity.IMPORTANT) && !matter.isOfStaff();
  }

  @Override
  public void tell(Story it) {
    Way.begin(it);
    String reason = Phrases.one("lower", it.dice);
    it.after(it.dice.hours(1, 3))
        .does(
            it.cast.head(),
            "lower",
            (desks, number) ->
                desks.at(SeverityDesk.class).change(number, null, Severity.GENERAL, null, reason));
    it.after(it.dice.hours(2, 9)).atWork();
    it.answered(it.departmentHead(), it.matter.result());
    it.after(it.dice.minutes(3, 25)).judged(it.cast.head(), Validity.VALID);
    Way.result(it);
    Way.good(it);
  }
}
