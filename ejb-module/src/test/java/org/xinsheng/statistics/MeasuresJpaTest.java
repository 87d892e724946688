package org.xinsheng.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.followup.domain.Satisfaction.NEUTRAL;
import static org.xinsheng.followup.domain.Satisfaction.SATISFIED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.Reception;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.correctiveaction.RecurrenceWatch;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Page;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.Measure;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.statistics.domain.Tally;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.SettableClock;
import org.xinsheng.wiring.Wiring;

/** Seven cases of one week, worked through the desks and counted by hand. */
@OnBothDatabases
class MeasuresJpaTest {

  private static final Instant MONDAY = SettableClock.START;
  private static final CalendarPeriod WEEK =
      CalendarPeriod.read(PeriodKind.WEEK, "2026-W48").orElseThrow();
  private static final StatisticsPlace GD01 = StatisticsPlace.office("GD01");

  // spotless:off
  /**
   * The hand computation. Times from receipt; "late" beyond the first promise (GENERAL: reply 1 h,
   * result 48 h; IMPORTANT: 3 h, 72 h), "-" nothing to judge.
   *
   *   case                    reply          result          follow-up        else
   *   A general  CLEANING     0.5 h in time  2 h in time     satisfied        valid
   *   B general  CLEANING     2 h   late     3 h in time     neutral twice    2 rounds, loss 100.50,
   *                                                                         nothing better since
   *   C important SECURITY    none  late     none late       -                open and overdue
   *   D general  ENGINEERING  -              -               -                withdrawn
   *   E general  PARKING      59 min in time 8 h in time     waits            invalid
   *   F general  ENGINEERING  0.5 h in time  60 h late       waits            overtime approved
   *   G general  CLEANING     0.5 h in time  none late       -                letter, entered late,
   *                           (entered late)                                  third of its kind
   */
  private static final Map<Tally, Long> BY_HAND = byHand(
      Tally.RECEIVED, 7, Tally.VALID, 1, Tally.INVALID, 1,
      Tally.REPLY_JUDGED, 6, Tally.REPLY_IN_TIME, 4,               // A E F G of A B C E F G
      Tally.RESULT_JUDGED, 6, Tally.RESULT_IN_TIME, 3,             // A B E of A B C E F G
      Tally.OVERTIME_APPROVED, 1, Tally.OVERDUE_OPEN, 3,           // F; B C G
      Tally.LATE_ENTRIES, 1,                                       // G
      Tally.REPLIED, 5, Tally.REPLY_SECONDS, 1800 + 7200 + 3540 + 1800 + 1800,
      Tally.RESOLVED, 4, Tally.RESOLVE_SECONDS, 7200 + 10800 + 28800 + 216000,
      Tally.FOLLOW_UP_DUE, 4, Tally.FOLLOWED_UP, 2,                // A B of A B E F
      Tally.ANSWERED, 2, Tally.SATISFIED, 1,                       // A of A B
      Tally.RESULTS, 4, Tally.ROUNDS, 1 + 2 + 1 + 1,
      Tally.RECURRENT, 1,                                          // G, the third within 30 days
      Tally.WITH_LOSS, 1, Tally.LOSS_FEN, 10050,
      Tally.CALLS, 6, Tally.CALLS_IN_THREE, 6);                    // all but the letter

  private static final Map<Measure, String> AS_SHOWN = new TreeMap<>(Map.ofEntries(
      Map.entry(Measure.RECEIVED, "7"),           Map.entry(Measure.VALID, "1"),
      Map.entry(Measure.INVALID, "1"),            Map.entry(Measure.REPLY_IN_TIME, "66.6"),
      Map.entry(Measure.RESULT_IN_TIME, "50.0"),  Map.entry(Measure.OVERTIME_APPROVED, "1"),
      Map.entry(Measure.OVERDUE_OPEN, "3"),       Map.entry(Measure.LATE_ENTRIES, "1"),
      Map.entry(Measure.REPLY_MEAN, "3228"),      Map.entry(Measure.REPLY_P90, "7200"),
      Map.entry(Measure.RESOLVE_MEAN, "65700"),   Map.entry(Measure.RESOLVE_P90, "216000"),
      Map.entry(Measure.FOLLOWED_UP, "50.0"),     Map.entry(Measure.SATISFIED, "50.0"),
      Map.entry(Measure.ROUNDS, "1.25"),          Map.entry(Measure.RECURRENCE, "1"),
      Map.entry(Measure.LOSS, "100.50"),          Map.entry(Measure.THREE_RINGS, "100.0")));
  // spotless:on

  private final Reception at;
  private final StatisticsQueries statistics;
  private final StatisticsSweep sweep;

  MeasuresJpaTest(Wiring wiring) {
    at = new Reception(wiring.observing(RecurrenceWatch.class));
    statistics = wiring.bean(StatisticsQueries.class);
    sweep = wiring.bean(StatisticsSweep.class);
  }

  private static Map<Tally, Long> byHand(Object... pairs) {
    Map<Tally, Long> map = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((Tally) pairs[i], ((Number) pairs[i + 1]).longValue());
    }
    return map;
  }

  private void clock(Duration fromMonday) {
    at.wiring.clock().set(MONDAY.plus(fromMonday));
  }

  private Map<String, String> play() {
    clock(Duration.ZERO);
    at.as("cs1");
    String a = at.register(general());
    String b = at.register(general());
    String c = at.register(important().category("SECURITY"));
    String d = at.register(general().category("ENGINEERING"));
    String e = at.register(general().category("PARKING"));
    String f = at.register(general().category("ENGINEERING"));
    clock(Duration.ofMinutes(10));
    at.withdraw(d);
    clock(Duration.ofMinutes(30));
    at.reply(a);
    at.reply(f);
    clock(Duration.ofMinutes(59));
    at.reply(e);
    at.judge(a, Validity.VALID);
    at.judge(e, Validity.INVALID);
    clock(Duration.ofHours(2));
    at.reply(b);
    at.handling.recordLoss(b, null, Money.of("100.50"));
    at.resolve(a);
    clock(Duration.ofHours(3));
    at.resolve(b);
    clock(Duration.ofHours(4));
    at.as("cs2").answer(a, SATISFIED);
    at.answer(b, NEUTRAL);
    clock(Duration.ofHours(5));
    at.as("cs1").resolve(b);
    clock(Duration.ofHours(6));
    at.as("cs2").answer(b, NEUTRAL);
    clock(Duration.ofHours(7));
    Long more = at.as("cs1").ask(f, MONDAY.plus(Duration.ofHours(72)));
    at.as("head1").approve(f, more);
    clock(Duration.ofHours(8));
    at.as("cs1").resolve(e);
    clock(Duration.ofHours(24));
    Instant letter = MONDAY.plus(Duration.ofMinutes(45));
    String g = at.register(general().onPaper("柜 3", null).receivedAt(letter));
    at.handling.reply(g, null, "已电话答复", letter.plus(Duration.ofMinutes(30)));
    clock(Duration.ofHours(60));
    at.resolve(f);
    at.wiring.clock().set(WEEK.endsAt(at.staff.office("GD01").time()));
    at.wiring.bean(DeadlineSweep.class).untilNothingIsDue();
    return Map.of("A", a, "B", b, "C", c, "D", d, "E", e, "F", f, "G", g);
  }

  @Test
  @Rule("STAT-5")
  @Rule("STAT-6")
  @Rule("DL-8")
  @Rule("DL-16")
  @Rule("FU-9")
  @Rule("INT-16")
  @Rule("SEV-7")
  void everyMeasureIsWhatTheHandComputes() {
    Map<String, String> cases = play();
    sweep.untilNothingIsDue();
    at.as("chief1");
    PeriodView week = statistics.read(GD01, WEEK);
    assertEquals(BY_HAND, new TreeMap<>(week.total().sums()));
    Map<Measure, String> shown = new TreeMap<>();
    for (Measure measure : Measure.values()) {
      shown.put(measure, week.figure(measure).value().toPlainString());
    }
    assertEquals(AS_SHOWN, shown);
    assertEquals(numbers(cases, "ABCEFG"), behind(Measure.REPLY_IN_TIME.base().orElseThrow()));
    assertEquals(numbers(cases, "AEFG"), behind(Tally.REPLY_IN_TIME));
    assertEquals(numbers(cases, "ABE"), behind(Tally.RESULT_IN_TIME));
    assertEquals(numbers(cases, "BCG"), behind(Tally.OVERDUE_OPEN));
    assertEquals(numbers(cases, "G"), behind(Tally.LATE_ENTRIES));
    assertEquals(numbers(cases, "G"), behind(Tally.RECURRENT));
    assertEquals(numbers(cases, "B"), behind(Tally.LOSS_FEN));
    groups(week);
    everyTotalOpensItsRecords(week);
  }

  private void groups(PeriodView week) {
    assertEquals(
        Map.of("CLEANING", 3L, "ENGINEERING", 2L, "PARKING", 1L, "SECURITY", 1L),
        received(week, Dimension.CATEGORY));
    assertEquals(Map.of("GENERAL", 6L, "IMPORTANT", 1L), received(week, Dimension.SEVERITY));
    assertEquals(Map.of("HOTLINE", 6L, "LETTER", 1L), received(week, Dimension.CHANNEL));
    assertEquals(Map.of("20261123", 7L), received(week, Dimension.DAY));
    assertEquals(Map.of("109", 6L, "110", 1L), received(week, Dimension.HOUR));
    assertEquals(Map.of("RULES_MISUNDERSTOOD", 4L, "-", 3L), received(week, Dimension.CAUSE));
  }

  private static Map<String, Long> received(PeriodView view, Dimension dimension) {
    return view.by(dimension).stream()
        .collect(Collectors.toMap(Total::member, it -> it.of(Tally.RECEIVED)));
  }

  private List<String> numbers(Map<String, String> cases, String letters) {
    return letters.chars().mapToObj(it -> cases.get(String.valueOf((char) it))).sorted().toList();
  }

  private List<String> behind(Tally tally) {
    return records(new Chosen(tally, Dimension.OFFICE, null)).stream()
        .map(it -> it.line().number())
        .sorted()
        .toList();
  }

  private List<StatisticsRecord> records(Chosen chosen) {
    List<StatisticsRecord> all = new ArrayList<>();
    String after = null;
    do {
      Page<StatisticsRecord> page = statistics.records(GD01, WEEK, Part.RECEIVED, chosen, after, 2);
      all.addAll(page.items());
      after = page.next();
    } while (after != null);
    return all;
  }

  private void everyTotalOpensItsRecords(PeriodView week) {
    for (Dimension dimension : week.groups().keySet()) {
      for (Total total : week.by(dimension)) {
        for (Tally tally : Tally.values()) {
          List<StatisticsRecord> records = records(new Chosen(tally, dimension, total.member()));
          long sum = records.stream().mapToLong(it -> it.line().tallies().get(tally)).sum();
          assertEquals(total.of(tally), sum, dimension + " " + total.member() + " " + tally);
        }
      }
    }
    assertTrue(week.groups().size() >= 9);
  }
}
