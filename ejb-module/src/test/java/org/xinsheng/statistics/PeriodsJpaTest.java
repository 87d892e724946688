package org.xinsheng.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.Reception;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.PeriodAct;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.statistics.domain.Tally;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.SettableClock;
import org.xinsheng.wiring.Wiring;

/** What has ended is built once, in order and after any downtime; what changes is counted anew. */
@OnBothDatabases
class PeriodsJpaTest {

  private static final StatisticsPlace GD02 = StatisticsPlace.office("GD02");

  private final Reception at;
  private final StatisticsSweep sweep;
  private final StatisticsQueries statistics;
  private final StatisticsDesk desk;

  PeriodsJpaTest(Wiring wiring) {
    at = new Reception(wiring.use(new PlainHash()));
    sweep = wiring.bean(StatisticsSweep.class);
    statistics = wiring.bean(StatisticsQueries.class);
    desk = wiring.bean(StatisticsDesk.class);
  }

  @BeforeEach
  void nothingBuilt() {
    at.wiring.clock().set(SettableClock.START);
    for (String table : List.of("statistics_case", "statistics_total", "statistics_period")) {
      at.wiring.database().update("delete from " + table);
    }
  }

  private static CalendarPeriod week(String label) {
    return CalendarPeriod.read(PeriodKind.WEEK, label).orElseThrow();
  }

  private List<String> built(String office, PeriodKind kind) {
    return at
        .wiring
        .database()
        .rows(
            "select p.label from statistics_period p join office o on o.id = p.office_id"
                + " where o.code = ? and p.kind = ? order by p.id",
            office,
            kind.name())
        .stream()
        .map(it -> (String) it.get(0))
        .toList();
  }

  @Test
  @Rule("STAT-1")
  void whatADowntimeMissedIsBuiltInOrderAndOnce() {
    at.as("cs3").register(general().in("GD02"));
    at.wiring.clock().set(Instant.parse("2026-11-29T15:59:59.999Z"));
    sweep.untilNothingIsDue();
    assertEquals(List.of(), built("GD02", PeriodKind.WEEK), "the week has not ended");
    at.wiring.clock().set(Instant.parse("2026-11-29T16:00:00Z"));
    sweep.untilNothingIsDue();
    assertEquals(List.of("2026-W48"), built("GD02", PeriodKind.WEEK));
    at.wiring.clock().set(Instant.parse("2027-01-10T16:00:00Z"));
    sweep.untilNothingIsDue();
    sweep.untilNothingIsDue();
    List<String> weeks = built("GD02", PeriodKind.WEEK);
    assertEquals(
        List.of("2026-W48", "2026-W49", "2026-W50", "2026-W51", "2026-W52", "2026-W53", "2027-W01"),
        weeks);
    assertEquals(List.of("2026-11", "2026-12"), built("GD02", PeriodKind.MONTH));
  }

  @Test
  @Rule("STAT-1")
  void twoSweepsAtOnceBuildOnce() throws Exception {
    at.as("cs3").register(general().in("GD02"));
    at.wiring.clock().set(Instant.parse("2027-02-01T01:00:00Z"));
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Object>> sweeps = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        sweeps.add(Executors.callable(sweep::untilNothingIsDue));
      }
      for (Future<Object> done : two.invokeAll(sweeps)) {
        done.get();
      }
    } finally {
      two.shutdownNow();
    }
    assertEquals(
        0,
        at.wiring
            .database()
            .count(
                "(select office_id, kind, label from statistics_period"
                    + " group by office_id, kind, label having count(*) > 1) twice"));
    assertEquals(
        at.rows("statistics_period"),
        at.wiring.database().count("statistics_total where dimension = 'OFFICE'"));
    assertTrue(built("GD02", PeriodKind.WEEK).size() >= 9);
  }

  /** Cases are looked at again where the trail says that somebody did something, and not else. */
  @Test
  @Rule("STAT-5")
  void onlyWhatTheTrailTellsIsLookedAtAgain() {
    String number = at.as("cs3").register(general().in("GD02"));
    at.wiring.clock().set(Instant.parse("2026-11-30T01:00:00Z"));
    sweep.untilNothingIsDue();
    at.wiring.clock().set(Instant.parse("2026-11-30T01:11:00Z"));
    sweep.untilNothingIsDue();
    at.wiring
        .database()
        .update(
            "update complaint set severity = 'MAJOR', version = version + 1 where number = ?",
            number);
    at.wiring.clock().set(Instant.parse("2026-11-30T01:30:00Z"));
    assertEquals(0, major(), "nobody did anything");
    at.as("head2").handling.handOver(number, null, "cs3", "now somebody did");
    assertEquals(1, major());
    at.wiring.clock().set(Instant.parse("2026-11-30T01:45:00Z"));
    sweep.untilNothingIsDue();
    at.as("cs3").register(general().in("GD02"));
    at.wiring.database().update("update complaint set version = version + 1");
    int builds = builds();
    major();
    assertEquals(builds, builds(), "a case of this week is none of the last one's");
  }

  /** A reader of a large period gets what was counted last, and the next one what changed. */
  @Test
  @Rule("STAT-5")
  void whatIsLargeIsCountedBehindItsReaderOnceAMinute() {
    at.as("cs3").register(general().in("GD02"));
    at.wiring.clock().set(Instant.parse("2026-11-30T01:00:00Z"));
    sweep.untilNothingIsDue();
    long before = received();
    at.wiring.database().update("update statistics_period set cases = 2001");
    Instant counted = readGd02().countedAt();
    assertEquals(at.wiring.clock().now(), counted);
    at.wiring.clock().set(Instant.parse("2026-11-30T01:00:59.999Z"));
    lateEntry();
    assertEquals(before, received(), "less than a minute after it was begun");
    at.wiring.clock().set(Instant.parse("2026-11-30T01:01:00Z"));
    assertEquals(before, received(), "as it was counted last");
    assertEquals(before + 1, received(), "counted meanwhile");
    assertNull(readGd02().countedAt(), "they are not many after all");
  }

  /** Of last week. */
  private void lateEntry() {
    at.as("cs3").register(general().in("GD02").receivedAt(SettableClock.START.plusSeconds(60)));
  }

  private long received() {
    return readGd02().total().of(Tally.RECEIVED);
  }

  private PeriodView readGd02() {
    at.as("cs3");
    return statistics.read(GD02, week("2026-W48"));
  }

  private long major() {
    return readGd02().groups().get(Dimension.SEVERITY).stream()
        .filter(it -> it.member().equals("MAJOR"))
        .mapToLong(it -> it.of(Tally.RECEIVED))
        .sum();
  }

  private int builds() {
    return ((Number)
            at.wiring
                .database()
                .rows(
                    "select max(p.builds) from statistics_period p join office o"
                        + " on o.id = p.office_id where o.code = 'GD02'")
                .get(0)
                .get(0))
        .intValue();
  }

  @Test
  @Rule("STAT-1")
  @Rule("DL-15")
  void weeksEndWhenTheyEndInTheOffice() {
    at.as("cs3").register(general().in("GD02"));
    at.wiring
        .database()
        .update("update office set time_zone = 'America/New_York' where code = 'GD02'");
    try {
      Wiring afresh = Wiring.over(at.wiring.database());
      afresh.clock().set(Instant.parse("2026-11-30T04:59:59.999Z"));
      StatisticsSweep there = afresh.bean(StatisticsSweep.class);
      there.untilNothingIsDue();
      assertFalse(built("GD02", PeriodKind.WEEK).contains("2026-W48"));
      afresh.clock().set(Instant.parse("2026-11-30T05:00:00Z"));
      there.untilNothingIsDue();
      assertTrue(built("GD02", PeriodKind.WEEK).contains("2026-W48"));
    } finally {
      at.wiring
          .database()
          .update("update office set time_zone = 'Asia/Shanghai' where code = 'GD02'");
    }
  }

  @Test
  @Rule("STAT-1")
  @Rule("ORG-2")
  void anAdministratorBuildsWhatHasEndedAndNobodyElse() {
    at.as("cs3").register(general().in("GD02"));
    CalendarPeriod week = week("2026-W48");
    at.as("admin");
    assertThrows(RuleViolation.class, () -> desk.build("GD02", week), "it has not ended");
    at.wiring.clock().set(Instant.parse("2026-11-30T01:00:00Z"));
    at.as("chief2");
    assertThrows(NotAllowed.class, () -> desk.build("GD02", week));
    at.as("admin");
    desk.build("GD02", week);
    desk.build("GD02", week);
    assertEquals(List.of("2026-W48"), built("GD02", PeriodKind.WEEK));
    at.as("chief1");
    assertThrows(NotFound.class, () -> statistics.read(GD02, week), "out of scope");
    assertThrows(
        NotFound.class, () -> statistics.read(StatisticsPlace.office("GD01"), week), "not built");
    at.as("steward1");
    assertThrows(NotFound.class, () -> statistics.read(StatisticsPlace.office("GD01"), week));
  }

  private static Total by(PeriodView view, Dimension dimension, String member) {
    return view.by(dimension).stream()
        .filter(it -> it.member().equals(member))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Rule("STAT-1")
  @Rule("STAT-2")
  void whatIsMissedAndWhatWaitsIsSeen() {
    at.as("cs3").register(general().in("GD02"));
    at.wiring.clock().set(Instant.parse("2026-12-14T01:00:00Z"));
    StatisticsWork work = at.wiring.bean(StatisticsWork.class);
    at.as("head2");
    assertEquals(new CatchUp(3, 1, "2026-W48"), work.catchUp("GD02"));
    assertEquals(List.of(), work.mine(), "nothing is built");
    sweep.untilNothingIsDue();
    assertTrue(work.catchUp("GD02").isDone());
    assertEquals(
        List.of(new WaitingPeriods("GD02", PeriodKind.MONTH, PeriodAct.ANALYSIS, 1, "2026-11")),
        work.mine());
    at.as("cs3");
    assertEquals(
        List.of(new WaitingPeriods("GD02", PeriodKind.WEEK, PeriodAct.CHECK, 3, "2026-W48")),
        work.mine());
    desk.check("GD02", week("2026-W48"));
    at.as("chief2");
    assertEquals(
        List.of(new WaitingPeriods("GD02", PeriodKind.WEEK, PeriodAct.SIGN, 1, "2026-W48")),
        work.mine());
    at.as("steward1");
    assertEquals(List.of(), work.mine());
    assertThrows(NotFound.class, () -> work.catchUp("GD02"));
  }

  @Test
  @Rule("STAT-5")
  void branchAndCompanyAddUpTheirOffices() {
    at.as("cs3");
    String theirs = at.register(general().in("GD02"));
    at.as("cs1");
    String mine = at.register(general());
    at.later(Duration.ofMinutes(20));
    at.reply(mine);
    at.later(Duration.ofMinutes(20));
    at.as("cs3").reply(theirs);
    at.wiring.clock().set(Instant.parse("2026-11-30T01:00:00Z"));
    sweep.untilNothingIsDue();
    CalendarPeriod week = week("2026-W48");
    at.as("gm");
    PeriodView company = statistics.read(StatisticsPlace.COMPANY, week);
    PeriodView branch = statistics.read(StatisticsPlace.branch("GZ"), week);
    PeriodView one = statistics.read(StatisticsPlace.office("GD01"), week);
    PeriodView other = statistics.read(GD02, week);
    assertEquals(company.total(), branch.total());
    for (Tally tally : Tally.values()) {
      assertEquals(
          one.total().of(tally) + other.total().of(tally), company.total().of(tally), tally.name());
    }
    assertEquals(Math.max(one.total().replyP90(), other.total().replyP90()), 2400L);
    assertEquals(2400L, company.total().replyP90());
    assertEquals(2400L, by(company, Dimension.CATEGORY, "CLEANING").replyP90());
    assertEquals(1200L, by(one, Dimension.CATEGORY, "CLEANING").replyP90());
    assertNull(by(company, Dimension.SEVERITY, "GENERAL").resolveP90(), "nothing was resolved");
    assertEquals(one.total(), company.offices().get("GD01"));
    assertEquals(
        company.total().sums(),
        statistics.trend(StatisticsPlace.COMPANY, week, 1, Narrowing.NONE).get(week).sums());
    assertNull(company.process());
    assertEquals(
        company.total().of(Tally.RECEIVED),
        statistics
            .records(StatisticsPlace.COMPANY, week, Part.RECEIVED, Chosen.ALL, null, 200)
            .items()
            .size());
    at.as("branchgm");
    assertThrows(NotFound.class, () -> statistics.read(StatisticsPlace.COMPANY, week));
    at.as("chief1");
    assertThrows(NotFound.class, () -> statistics.read(StatisticsPlace.branch("GZ"), week));
  }
}
