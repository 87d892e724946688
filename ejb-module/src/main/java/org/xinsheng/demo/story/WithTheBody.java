package org.xinsheng.demo.story;

import java.util.List;
import org.xinsheng.complaint.CaseMeetingDesk;
import org.xinsheng.complaint.domain.Cause;

/** Water, power, gas and roads are the city's: whom the office spoke to is logged (INT-12). */
final class WithTheBody implements Kind {

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return cast == Cast.CUIHU && matter.cause() == Cause.MUNICIPAL && matter.department() != null;
  }

  @Override
  public void tell(Story it) {
    Way.begin(it);
    for (int call = it.dice.between(1, 2); call > 0; call--) {
      contacted(it.after(it.dice.minutes(20, 200)).atWork());
    }
    Way.work(it);
    Way.result(it);
    Way.good(it);
  }

  private static void contacted(Story it) {
    List<String> said = Phrases.parts("contact", it.dice);
    it.does(
        it.departmentHead(),
        "contact",
        (desks, number) ->
            desks.at(CaseMeetingDesk.class).contact(number, null, said.get(0), said.get(1), null));
  }
}
