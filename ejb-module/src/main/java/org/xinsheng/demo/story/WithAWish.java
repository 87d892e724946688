package org.xinsheng.demo.story;

import java.time.LocalDate;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.intake.domain.Channel;

/** The owner says by when it shall be done (DL-2). */
final class WithAWish implements Kind {

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return matter.is(Severity.GENERAL);
  }

  @Override
  public void tell(Story it) {
    LocalDate day = Hours.dayOf(it.now()).plusDays(it.dice.between(1, 4));
    Taking taking =
        new Taking(it.matter, it.owner, Channel.HOTLINE, it.dice).wanted(day.toString());
    String who =
        Hours.atWork(it.now()) ? it.dice.one(it.cast.desk()) : it.dice.one(it.cast.night());
    it.taken(who, Channel.HOTLINE, taking).replied();
    Way.handOn(it);
    Way.work(it);
    Way.result(it);
    Way.good(it);
  }
}
