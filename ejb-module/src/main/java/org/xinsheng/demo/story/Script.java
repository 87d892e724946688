package org.xinsheng.demo.story;

import static org.xinsheng.complaint.domain.Severity.GENERAL;
import static org.xinsheng.complaint.domain.Severity.IMPORTANT;
import static org.xinsheng.complaint.domain.Severity.MAJOR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.xinsheng.complaint.domain.Severity;

/** Three months of an office's life, in the order of time; the same for every run of a day. */
public final class Script {

  public static final long SEED = 20240613;

  /** Of acts that are about no case. */
  public static final int NO_STORY = 0;

  static final int DAYS = 92;

  private static final int FIRST_OPEN = 1001;
  private static final int FIRST_SLIP = 4001;
  private static final int FIRST_RARE = 4101;
  private static final int CUIHU = 152;
  private static final int YUNSHAN = 20;

  /** How many in a thousand go this way, as far as it suits. */
  private static final Map<Kind, Integer> KINDS = kinds();

  private final long seed;
  private final Instant now;
  private final Map<Cast, Casting> castings = new LinkedHashMap<>();
  private final List<Act> acts = new ArrayList<>();

  private Script(long seed, Instant now) {
    this.seed = seed;
    this.now = now;
    List.of(Cast.CUIHU, Cast.YUNSHAN)
        .forEach(cast -> castings.put(cast, new Casting(cast, new Dice(seed))));
  }

  /** Everything up to this instant. */
  public static List<Act> upTo(Instant now, long seed) {
    Script script = new Script(seed, now);
    script.today();
    script.past(Cast.CUIHU, 1, CUIHU);
    script.past(Cast.YUNSHAN, 1 + CUIHU, YUNSHAN);
    script.slips();
    script.rare();
    script.acts.addAll(Ideas.upTo(now, seed));
    script.acts.addAll(Errands.upTo(now, seed));
    script.acts.addAll(Gatherings.upTo(now));
    script.reading();
    return script.acts.stream()
        .filter(act -> !act.at().isAfter(now))
        .sorted(Comparator.comparing(Act::at).thenComparing(Act::story))
        .toList();
  }

  /** When the first matter may have come in. */
  public static Instant beginning(Instant now) {
    return Hours.at(Hours.dayOf(now).minusDays(DAYS), 0, 0);
  }

  private void past(Cast cast, int first, int stories) {
    for (int id = first; id < first + stories; id++) {
      Dice dice = new Dice(seed + id);
      LocalDate day = Hours.dayOf(now).minusDays(dice.between(0, DAYS - 1));
      Instant begins =
          dice.inHundred(78) || cast == Cast.YUNSHAN
              ? Hours.byDay(day, dice)
              : Hours.atNight(day, dice);
      Severity severity = dice.inHundred(3) ? MAJOR : dice.inHundred(37) ? IMPORTANT : GENERAL;
      Kind kind = kind(cast, severity, dice);
      tell(cast, id, begins, it -> it.is(severity) && kind.suits(it, cast), kind, dice);
    }
  }

  private void today() {
    int id = FIRST_OPEN;
    for (Today.Open open : Today.all(now)) {
      Dice dice = new Dice(seed + id);
      tell(open.cast(), id++, now.minus(open.ago()), open.matter(), open.kind(), dice);
    }
  }

  /** Two losses with their slips; the higher one went up to the company (NCR-3). */
  private void slips() {
    daysAgo(45, FIRST_SLIP, new WithASlip("520.00", true));
    daysAgo(24, FIRST_SLIP + 1, new WithASlip("180.00", false));
  }

  /** What happens now and then, and must be there to be seen. */
  private void rare() {
    List<Kind> rare =
        List.of(
            new AtTheDoor(true),
            new NotReconciled(true),
            new WithTheBody(),
            new WithPhotos(),
            new AtTheDoor(true),
            new WithTheBody(),
            new WithPhotos());
    for (int i = 0; i < rare.size(); i++) {
      daysAgo(40 - 4 * i, FIRST_RARE + i, rare.get(i));
    }
  }

  private void daysAgo(int days, int id, Kind kind) {
    Dice dice = new Dice(seed + id);
    Instant begins = Hours.at(Hours.dayOf(now).minusDays(days), 8, 40);
    tell(Cast.CUIHU, id, begins, it -> kind.suits(it, Cast.CUIHU), kind, dice);
  }

  private void tell(
      Cast cast, int id, Instant begins, Predicate<Situation> fits, Kind kind, Dice dice) {
    Casting.Part part = castings.get(cast).next(fits);
    Story story = new Story(id, part.matter(), part.owner(), begins, now, dice);
    kind.tell(story);
    acts.addAll(story.acts());
  }

  private static Kind kind(Cast cast, Severity severity, Dice dice) {
    List<Situation> matters = Situation.all().stream().filter(it -> it.is(severity)).toList();
    Map<Kind, Integer> possible = new LinkedHashMap<>(KINDS);
    possible.keySet().removeIf(it -> matters.stream().noneMatch(one -> it.suits(one, cast)));
    int left = dice.between(1, possible.values().stream().mapToInt(it -> it).sum());
    for (Map.Entry<Kind, Integer> one : possible.entrySet()) {
      left -= one.getValue();
      if (left <= 0) {
        return one.getKey();
      }
    }
    throw new IllegalStateException("no kind of story");
  }

  /** Everybody looks through their notices once a week, and did so yesterday if they work here. */
  private void reading() {
    Dice dice = new Dice(seed);
    for (String who : Cast.readers()) {
      Instant at = Hours.byDay(Hours.dayOf(now).minusDays(DAYS), dice);
      for (int week = 1; week * 7 < DAYS; week++) {
        acts.add(new Act(at.plus(Duration.ofDays(7L * week)), who, NO_STORY, "read", Reading.ALL));
      }
      Instant lately = now.minus(dice.hours(15, 20));
      if (!Cast.HIGHEST.contains(who)) {
        acts.add(new Act(lately, who, NO_STORY, "read", Reading.ALL));
      }
    }
  }

  private static Map<Kind, Integer> kinds() {
    Map<Kind, Integer> kinds = new LinkedHashMap<>();
    kinds.put(new Straight(), 440);
    kinds.put(new SolvedAtOnce(), 110);
    kinds.put(new LateReply(), 70);
    kinds.put(new LateResult(), 55);
    kinds.put(new SecondRound(), 85);
    kinds.put(new ThirdRound(), 20);
    kinds.put(new MoreTime(true), 35);
    kinds.put(new MoreTime(false), 15);
    kinds.put(new FromAbove(), 60);
    kinds.put(new MovedUp(), 20);
    kinds.put(new TakenBack(), 30);
    kinds.put(new HardToReach(), 40);
    kinds.put(new RaisedOnTheWay(), 20);
    kinds.put(new LoweredOnTheWay(), 15);
    kinds.put(new Chased(), 35);
    kinds.put(new OnPaper(), 40);
    kinds.put(new PutOffTillMorning(), 25);
    kinds.put(new Compensated(), 40);
    kinds.put(new WithAWish(), 25);
    kinds.put(new NeverReached(), 25);
    kinds.put(new Explained(), 15);
    kinds.put(new NobodyToAsk(), 15);
    return kinds;
  }
}
