package org.xinsheng.demo.story;

import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.intake.domain.Channel;

/** An anonymous letter: what was done is made public (INT-17). */
final class NobodyToAsk implements Kind {

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return cast == Cast.CUIHU && matter.is(Severity.GENERAL) && matter.department() != null;
  }

  @Override
  public void tell(Story it) {
    Taking taking = new Taking(it.matter, it.owner, Channel.LETTER, it.dice).anonymously();
    it.atWork().taken("cs2", Channel.LETTER, taking);
    Way.handOn(it);
    Way.work(it);
    it.after(it.dice.minutes(5, 40)).resolvedUntold(it.resolver());
    it.after(it.dice.hours(1, 20)).atWork().concluded(it.cast.manager(), "conclude.nobody");
    it.closed();
  }
}
