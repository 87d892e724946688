package org.xinsheng.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.complaint.AssignmentDesk;
import org.xinsheng.complaint.EscalationDesk;
import org.xinsheng.complaint.HandlingDesk;
import org.xinsheng.complaint.NewAssignment;
import org.xinsheng.complaint.RegistrationDesk;
import org.xinsheng.complaint.ResolutionDesk;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.ConclusionDesk;
import org.xinsheng.followup.FollowUpDesk;
import org.xinsheng.followup.NewFollowUp;
import org.xinsheng.followup.NewVisit;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.shared.Money;

/**
 * One matter, told in the order of time; every verb happens at the moment the story has come to.
 */
final class Story {

  final Situation matter;
  final Owner owner;
  final Cast cast;
  final Dice dice;
  private final int id;
  private final List<Act> acts = new ArrayList<>();
  private final Instant end;
  private Instant now;
  private String taker;
  private String resolver;
  private String caller;
  private Channel channel;
  private int round;

  /**
   * @param end of the play; what would happen later does not
   */
  Story(int id, Situation matter, Owner owner, Instant begins, Instant end, Dice dice) {
    this.id = id;
    this.matter = matter;
    this.owner = owner;
    this.dice = dice;
    cast = owner.office().equals(Cast.CUIHU.office()) ? Cast.CUIHU : Cast.YUNSHAN;
    this.end = end;
    now = begins;
  }

  List<Act> acts() {
    return List.copyOf(acts);
  }

  Instant now() {
    return now;
  }

  Instant end() {
    return end;
  }

  Story until(Instant moment) {
    now = moment;
    return this;
  }

  Story after(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** Not before the office is open. */
  Story atWork() {
    now = Hours.whenOpen(now, dice);
    return this;
  }

  /** Anything else that somebody does now. */
  Story does(String who, String name, Deed.Work work) {
    acts.add(new Act(now, who, id, name, Deed.of(work)));
    return this;
  }

  /** As the time of day suggests: by night the monitoring centre answers the telephone. */
  Story taken() {
    if (!Hours.atWork(now) && cast == Cast.CUIHU) {
      return taken(dice.one(cast.night()), Channel.HOTLINE);
    }
    if (dice.inHundred(12) && cast == Cast.CUIHU) {
      return taken(owner.steward(), Channel.ON_SITE);
    }
    return taken(dice.one(cast.desk()), dice.inHundred(78) ? Channel.HOTLINE : Channel.VISIT);
  }

  Story taken(String who, Channel how) {
    return taken(who, how, new Taking(matter, owner, how, dice));
  }

  Story taken(String who, Channel how, Taking taking) {
    taker = who;
    channel = how;
    acts.add(
        new Act(
            now,
            who,
            id,
            "register",
            (desks, none) -> desks.at(RegistrationDesk.class).register(taking.input())));
    return this;
  }

  /** On the telephone, by whoever answers it. */
  Story solvedAtOnce() {
    String who = dice.one(Hours.atWork(now) ? cast.desk() : cast.night());
    taken(
        who,
        Channel.HOTLINE,
        new Taking(matter, owner, Channel.HOTLINE, dice).solved(Treating.onTheSpot(matter, dice)));
    resolver = who;
    round++;
    return this;
  }

  /** Within its limit: an hour while GENERAL, three while IMPORTANT, a day while MAJOR. */
  Story replied() {
    int most =
        switch (matter.severity()) {
          case GENERAL -> 48;
          case IMPORTANT -> 120;
          case MAJOR -> 240;
        };
    return after(dice.minutes(4, most)).replied(taker);
  }

  Story replied(String who) {
    return does(
        who,
        "reply",
        (desks, number) -> desks.at(HandlingDesk.class).reply(number, null, matter.reply(), null));
  }

  /** To the department that the matter belongs to. */
  Story forwarded() {
    return forwarded(taker, department());
  }

  Story forwarded(String by, String to) {
    String account = Phrases.one("account", dice);
    return does(
        by,
        "forward",
        (desks, number) ->
            desks
                .at(AssignmentDesk.class)
                .assign(number, null, new NewAssignment(to, null, account, null)));
  }

  Story forwardedTo(String by, String person) {
    String account = Phrases.one("account", dice);
    return does(
        by,
        "forward",
        (desks, number) ->
            desks
                .at(AssignmentDesk.class)
                .assign(number, null, new NewAssignment(null, person, account, null)));
  }

  Story accepted(String who) {
    return does(
        who,
        "accept",
        (desks, number) ->
            desks
                .at(AssignmentDesk.class)
                .accept(number, null, desks.newest("assignment", number)));
  }

  Story answered(String who, String text) {
    return does(
        who,
        "answer",
        (desks, number) ->
            desks
                .at(AssignmentDesk.class)
                .answer(number, null, desks.newest("assignment", number), text, true));
  }

  Story judged(String who, Validity validity) {
    String why = validity == Validity.INVALID ? matter.explanation() : null;
    return does(
        who,
        "judge",
        (desks, number) -> desks.at(HandlingDesk.class).judge(number, null, validity, why));
  }

  Story resolved(String who) {
    return resolved(who, round == 0 ? matter.result() : Phrases.one("again", dice), null);
  }

  Story resolvedUntold(String who) {
    return resolved(who, matter.result(), null, null);
  }

  Story resolved(String who, String result, Money paid) {
    return resolved(who, result, dice.inHundred(60) ? now : null, paid);
  }

  private Story resolved(String who, String result, Instant told, Money paid) {
    resolver = who;
    round++;
    var input = Treating.of(matter, result, told, paid, dice);
    return does(
        who,
        "resolve",
        (desks, number) -> desks.at(ResolutionDesk.class).resolve(number, null, input));
  }

  /** The owner says what they think of it, at the door where a steward took the matter in. */
  Story followedUp(Satisfaction satisfaction) {
    return followedUp(satisfaction, null);
  }

  /** As it was agreed, with what was done at the door (FU-6). */
  Story visited(Satisfaction satisfaction, NewVisit visit) {
    return followedUp(satisfaction, visit);
  }

  private Story followedUp(Satisfaction satisfaction, NewVisit visit) {
    caller = follower();
    List<String> said = Phrases.parts("opinion." + satisfaction, dice);
    NewFollowUp input =
        new NewFollowUp(
            mode(),
            true,
            satisfaction,
            null,
            said.get(0),
            said.get(1),
            part(said, 2),
            said.get(3),
            null,
            visit,
            null,
            null);
    return does(
        caller,
        "follow up",
        (desks, number) -> desks.at(FollowUpDesk.class).record(number, null, input));
  }

  Story tried() {
    caller = follower();
    NewFollowUp input = new NewFollowUp(mode(), false, null, null, null, null, null, null, null);
    return does(
        caller,
        "try to reach",
        (desks, number) -> desks.at(FollowUpDesk.class).record(number, null, input));
  }

  private static String part(List<String> said, int index) {
    return said.get(index).isEmpty() ? null : said.get(index);
  }

  private FollowUpMode mode() {
    return channel == Channel.ON_SITE ? FollowUpMode.DOOR : FollowUpMode.PHONE;
  }

  private String follower() {
    if (channel == Channel.ON_SITE) {
      return taker;
    }
    return dice.one(cast.callers().stream().filter(it -> !it.equals(resolver)).toList());
  }

  /** MAJOR only after the manager saw that it helped (HD-11). */
  Story closed() {
    if (matter.is(Severity.MAJOR)) {
      after(dice.hours(1, 4)).checked();
    }
    String who = caller != null && cast.desk().contains(caller) ? caller : dice.one(cast.desk());
    return after(dice.minutes(10, 200))
        .atWork()
        .does(who, "close", (desks, number) -> desks.at(ResolutionDesk.class).close(number, null));
  }

  Story concluded(String who, String occasion) {
    String reason = Phrases.one(occasion, dice);
    return does(
        who,
        "conclude",
        (desks, number) -> desks.at(ConclusionDesk.class).conclude(number, null, reason));
  }

  Story checked() {
    String remarks = Phrases.one("effect", dice);
    return atWork()
        .does(
            cast.manager(),
            "check the effect",
            (desks, number) ->
                desks.at(ResolutionDesk.class).checkEffect(number, null, remarks, true));
  }

  Story escalated(String who) {
    String reason = Phrases.one("escalation", dice);
    return does(
        who,
        "escalate",
        (desks, number) -> desks.at(EscalationDesk.class).escalate(number, null, reason, true));
  }

  String taker() {
    return taker;
  }

  /** Where nobody else is named, customer service deals with it. */
  String department() {
    return matter.department() == null ? "CUSTOMER_SERVICE" : matter.department();
  }

  String departmentHead() {
    return cast.headOf(department());
  }

  /** Who judges and, while MAJOR, records the result (DL-1). */
  String handler() {
    return switch (matter.severity()) {
      case GENERAL -> departmentHead();
      case IMPORTANT -> cast.head();
      case MAJOR -> cast.chief();
    };
  }

  /** Who brings the result: the department, but the CHIEF_STEWARD for what is MAJOR (HD-15). */
  String resolver() {
    return matter.is(Severity.MAJOR) ? cast.chief() : departmentHead();
  }
}
