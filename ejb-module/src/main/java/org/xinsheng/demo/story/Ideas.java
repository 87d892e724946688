package org.xinsheng.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.suggestion.NewSuggestion;
import org.xinsheng.suggestion.SuggestionDesk;

/** Suggestions, from open ones to those that came to something (HD-5). */
final class Ideas {

  private static final int FIRST = 2001;
  private static final int PAST = 14;

  private final List<Act> acts = new ArrayList<>();

  private Ideas() {}

  static List<Act> upTo(Instant now, long seed) {
    Ideas ideas = new Ideas();
    int id = FIRST;
    for (int i = 0; i < PAST; i++) {
      Dice dice = new Dice(seed + id);
      Instant received = Hours.byDay(Hours.dayOf(now).minusDays(dice.between(3, 80)), dice);
      Duration goesOn = Duration.ofDays(dice.inHundred(10) ? -1 : 2);
      ideas.tell(id++, received, dice, goesOn);
    }
    for (int hours : List.of(3, 20, 23, 40)) {
      Dice dice = new Dice(seed + id);
      Duration goesOn = Duration.ofHours(hours == 3 ? 0 : hours - 19);
      ideas.tell(id++, now.minus(Duration.ofHours(hours)), dice, goesOn);
    }
    return ideas.acts;
  }

  /**
   * @param goesOn how far it comes: not at all, to the department, to its answer, to the owner;
   *     less than nothing where it is taken back
   */
  private void tell(int id, Instant received, Dice dice, Duration goesOn) {
    List<String> said = Phrases.parts("suggestion", dice);
    Owner owner = dice.one(Owner.of(Cast.CUIHU.office()));
    NewSuggestion input =
        new NewSuggestion(
            owner.office(),
            Channel.HOTLINE,
            null,
            false,
            new NewMatter.Customer(owner.name(), owner.phone(), owner.unit()),
            said.get(0),
            said.get(2),
            2,
            true);
    acts.add(
        new Act(
            received,
            "cs1",
            id,
            "suggest",
            (desks, none) -> desks.at(SuggestionDesk.class).register(input)));
    if (goesOn.isNegative()) {
      String why = Phrases.one("suggestion.cancelled", dice);
      does(id, received.plus(Duration.ofHours(2)), "cs1", (at, n) -> at.cancel(n, null, why));
    } else if (!goesOn.isZero()) {
      goOn(id, received, dice, goesOn, said);
    }
  }

  private void goOn(int id, Instant received, Dice dice, Duration goesOn, List<String> said) {
    String account = Phrases.one("suggestion.account", dice);
    String told = Phrases.one("suggestion.told", dice);
    String head = Cast.CUIHU.headOf(said.get(1));
    does(
        id,
        received.plus(Duration.ofMinutes(40)),
        Cast.CUIHU.head(),
        (at, n) -> at.dispatch(n, null, said.get(1), account));
    if (goesOn.toHours() >= 4) {
      Instant later = received.plus(Duration.ofHours(8));
      does(id, later, head, (at, n) -> at.answer(n, null, said.get(3)));
    }
    if (goesOn.toHours() >= 21) {
      Instant later = received.plus(Duration.ofHours(26));
      does(id, later, "cs1", (at, n) -> at.complete(n, null, told, null));
    }
  }

  private interface Work {
    void on(SuggestionDesk desk, String number);
  }

  private void does(int id, Instant at, String who, Work work) {
    acts.add(
        new Act(
            at,
            who,
            id,
            "suggestion",
            Deed.of((desks, number) -> work.on(desks.at(SuggestionDesk.class), number))));
  }
}
