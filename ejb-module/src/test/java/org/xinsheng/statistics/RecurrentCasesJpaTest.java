package org.xinsheng.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.NewComplaintFixture;
import org.xinsheng.complaint.Reception;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.correctiveaction.RecurrenceWatch;
import org.xinsheng.correctiveaction.domain.RecurrenceLimits;
import org.xinsheng.policy.PolicyDesk;
import org.xinsheng.policy.PolicyStart;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.statistics.domain.Tally;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.SettableClock;
import org.xinsheng.wiring.Wiring;

/** Which cases the statistics count as one of a recurrence: as many as the board's policy says. */
@OnBothDatabases
@Rule("CA-5")
@Rule("STAT-5")
class RecurrentCasesJpaTest {

  private static final Instant MONDAY = SettableClock.START;
  private static final Duration WINDOW = RecurrenceLimits.STANDARD.window();
  private static final StatisticsPlace GD01 = StatisticsPlace.office("GD01");
  private static final CalendarPeriod LAST_WEEK = week("2026-W47");
  private static final CalendarPeriod WEEK = week("2026-W48");
  private static final CalendarPeriod NEXT_WEEK = week("2026-W49");

  private final Wiring wiring;
  private final Reception at;
  private final StatisticsQueries statistics;

  /** Every test has its own, since all share a database. */
  private String category;

  RecurrentCasesJpaTest(Wiring wiring) {
    this.wiring = wiring;
    at = new Reception(wiring.observing(RecurrenceWatch.class)).as("cs1");
    statistics = wiring.bean(StatisticsQueries.class);
    wiring.clock().set(MONDAY);
  }

  private static CalendarPeriod week(String label) {
    return CalendarPeriod.read(PeriodKind.WEEK, label).orElseThrow();
  }

  private NewComplaintFixture about(String unit) {
    return NewComplaintFixture.general().category(category).at(unit);
  }

  private String received(String unit, Duration beforeMonday) {
    return at.register(about(unit).receivedAt(MONDAY.minus(beforeMonday)));
  }

  private List<String> recurrent(CalendarPeriod week) {
    wiring.clock().set(NEXT_WEEK.endsAt(at.staff.office("GD01").time()));
    wiring.bean(StatisticsSweep.class).untilNothingIsDue();
    at.as("chief1");
    Chosen chosen = new Chosen(Tally.RECURRENT, Dimension.CATEGORY, category);
    return statistics.records(GD01, week, Part.RECEIVED, chosen, null, 20).items().stream()
        .map(it -> it.line().number())
        .toList();
  }

  @Test
  void theThirdWithinThirtyDaysThoughTheFirstTwoAreOfAnEarlierWeek() {
    category = "NOISE";
    received("3-1-1202", WINDOW);
    received("3-1-301", Duration.ofDays(8));
    String third = received("3-1-402", Duration.ZERO);
    assertEquals(List.of(third), recurrent(WEEK));
    assertEquals(List.of(), recurrent(LAST_WEEK));
  }

  @Test
  void oneInstantBeyondThirtyDaysIsTooLong() {
    category = "PARKING";
    received("3-1-1202", WINDOW.plusMillis(1));
    received("3-1-301", Duration.ofDays(1));
    received("3-1-402", Duration.ZERO);
    assertEquals(List.of(), recurrent(WEEK));
  }

  @Test
  void twoBuildingsAreOnePlaceOnlyToTheirDepartment() {
    category = "GREENING";
    at.register(about("1-1-101"));
    at.register(about("3-1-301"));
    at.register(about("5-1-201"));
    at.register(about("1-1-101").ofDepartment("SECURITY"));
    at.register(about("3-1-301").ofDepartment("SECURITY"));
    String third = at.register(about("5-1-201").ofDepartment("SECURITY"));
    assertEquals(List.of(third), recurrent(WEEK));
  }

  @Test
  void whatIsInvalidOrWithdrawnCountsNotAndOfSeveralAtOneInstantTheLast() {
    category = "FEES";
    String invalid = at.register(about("3-1-1202"));
    String withdrawn = at.register(about("3-1-301"));
    at.register(about("3-1-402"));
    at.register(about("3-1-1202"));
    at.as("head1").judge(invalid, Validity.INVALID);
    at.as("cs1").withdraw(withdrawn);
    assertEquals(List.of(), recurrent(WEEK));
    wiring.clock().set(MONDAY);
    String third = at.as("cs1").register(about("3-1-301"));
    assertEquals(List.of(third), recurrent(WEEK));
  }

  /** A period is counted under the policy that counted at its end. */
  @Test
  @Rule("DL-11")
  void howManyIsSaidByThePolicy() {
    category = "NEIGHBOUR";
    at.register(about("3-1-1202"));
    at.register(about("3-1-301"));
    wiring.tx(() -> wiring.wired(new PolicyStart()));
    at.as("admin");
    wiring
        .bean(PolicyDesk.class)
        .newVersion(
            WEEK.endsAt(at.staff.office("GD01").time()), Map.of("recurrence.cases", "2"), "试行");
    at.as("cs1").later(Duration.ofDays(8));
    at.register(about("5-1-201"));
    String second = at.register(about("5-1-101"));
    assertEquals(List.of(), recurrent(WEEK));
    assertEquals(List.of(second), recurrent(NEXT_WEEK));
    at.as("cs1").withdraw(second);
    assertEquals(List.of(), recurrent(NEXT_WEEK));
  }
}
