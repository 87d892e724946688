package org.xinsheng.demo.story;

import org.xinsheng.complaint.SeverityDesk;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;

/** What looked slight is a fault of the office (SEV-5). */
final class RaisedOnTheWay implements Kind {

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return matter.is(Severity.GENERAL) && matter.department() != null;
  }

  @Override
  public void tell(Story it) {
    Way.begin(it);
    String reason = Phrases.one("raise", it.dice);
    it.after(it.dice.minutes(30, 120))
        .does(
            it.cast.head(),
            "raise",
            (desks, number) ->
                desks
                    .at(SeverityDesk.class)
                    .change(number, null, Severity.IMPORTANT, Criterion.SERVICE_AT_FAULT, reason));
    it.after(it.dice.hours(2, 9)).atWork();
    it.answered(it.departmentHead(), it.matter.result());
    it.after(it.dice.minutes(3, 25)).judged(it.cast.head(), Validity.VALID);
    Way.result(it);
    Way.good(it);
  }
}
