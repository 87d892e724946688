package org.xinsheng.demo.story;

import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.intake.domain.Channel;

/** By letter or fax; the paper is kept (INT-5). */
final class OnPaper implements Kind {

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return !matter.is(Severity.GENERAL);
  }

  @Override
  public void tell(Story it) {
    it.atWork()
        .taken(it.dice.one(it.cast.desk()), it.dice.inHundred(70) ? Channel.LETTER : Channel.FAX);
    it.replied();
    Way.handOn(it);
    Way.work(it);
    Way.result(it);
    Way.good(it);
  }
}
