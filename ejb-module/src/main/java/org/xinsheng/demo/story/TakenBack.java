package org.xinsheng.demo.story;

import org.xinsheng.complaint.NewWithdrawal;
import org.xinsheng.complaint.WithdrawalDesk;

/** The owner takes the complaint back (HD-10). */
final class TakenBack implements Kind {

  @Override
  public void tell(Story it) {
    Way.begin(it);
    it.after(it.dice.hours(1, 12)).atWork();
    withdrawn(it);
  }

  static void withdrawn(Story it) {
    var said = Phrases.parts("withdrawal", it.dice);
    NewWithdrawal input =
        new NewWithdrawal(it.owner.name() + said.get(0), said.get(1), said.get(2), null);
    it.does(
        it.dice.one(it.cast.desk()),
        "withdraw",
        (desks, number) -> desks.at(WithdrawalDesk.class).withdraw(number, null, input));
  }
}
