package org.xinsheng.demo.story;

import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.NewComplaint;
import org.xinsheng.complaint.OnTheSpot;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.RequestedTime;
import org.xinsheng.shared.Money;

/** How a matter is taken; what is not said stays as it mostly is. */
final class Taking {

  private final Situation matter;
  private final Owner owner;
  private final Channel channel;
  private final String content;
  private final Integer rings;
  private boolean anonymous;
  private RequestedTime wish;
  private Money loss;
  private NewComplaint.Superior superior;
  private NewComplaint.Deferral deferral;
  private NewComplaint.Document document;
  private OnTheSpot spot;

  Taking(Situation matter, Owner owner, Channel channel, Dice dice) {
    this.matter = matter;
    this.owner = owner;
    this.channel = channel;
    content = matter.content(dice);
    rings = channel == Channel.HOTLINE ? Integer.valueOf(dice.inHundred(90) ? 2 : 5) : null;
    if (channel.isPaper()) {
      document = new NewComplaint.Document(Phrases.one("shelf", dice), null);
    }
    if (channel.isFromSuperior()) {
      List<String> said = Phrases.parts("superior." + channel, dice);
      superior = new NewComplaint.Superior(said.get(0), said.get(1), said.get(2), null);
    }
  }

  /** By nobody whom one could answer (INT-17). */
  Taking anonymously() {
    anonymous = true;
    return this;
  }

  Taking wanted(String when) {
    wish = new RequestedTime(when);
    return this;
  }

  Taking withLoss(Money amount) {
    loss = amount;
    return this;
  }

  Taking deferred(Dice dice) {
    deferral = new NewComplaint.Deferral(owner.name(), Phrases.one("deferral", dice));
    return this;
  }

  Taking solved(OnTheSpot how) {
    spot = how;
    return this;
  }

  NewComplaint input() {
    return new NewComplaint(
        owner.office(),
        channel,
        null,
        anonymous,
        anonymous ? null : new NewComplaint.Customer(owner.name(), owner.phone(), owner.unit()),
        matter.category(),
        content,
        Set.of(matter.criterion()),
        wish,
        loss,
        rings,
        !anonymous && !channel.isPaper(),
        null,
        matter.isOfStaff() ? matter.department() : null,
        superior,
        deferral,
        document,
        spot,
        null,
        null);
  }
}
