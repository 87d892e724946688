package org.xinsheng.demo.story;

import org.xinsheng.complaint.HandlingDesk;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.shared.Money;

/** The office pays for what its people broke, below the threshold of a slip (SEV-8). */
final class Compensated implements Kind {

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return matter.cause() == Cause.STAFF_CAUSED_LOSS && matter.is(Severity.IMPORTANT);
  }

  @Override
  public void tell(Story it) {
    Money loss = Money.of(it.dice.between(6, 38) + "0.00");
    Way.begin(it);
    it.after(it.dice.minutes(20, 90))
        .does(
            it.departmentHead(),
            "record the loss",
            (desks, number) -> desks.at(HandlingDesk.class).recordLoss(number, null, loss));
    Way.work(it);
    it.after(it.dice.minutes(10, 60)).resolved(it.resolver(), it.matter.result(), loss);
    Way.good(it);
  }
}
