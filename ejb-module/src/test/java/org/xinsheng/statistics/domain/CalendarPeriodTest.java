package org.xinsheng.statistics.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.statistics.domain.PeriodKind.MONTH;
import static org.xinsheng.statistics.domain.PeriodKind.WEEK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinsheng.Rule;
import org.xinsheng.shared.OfficeTime;

/** Weeks with their week-year, months, and which instants of an office they span. */
class CalendarPeriodTest {

  private static final OfficeTime SHANGHAI = OfficeTime.STANDARD;
  private static final OfficeTime BERLIN = new OfficeTime(ZoneId.of("Europe/Berlin"));

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 2026-W47",
    "2026-11-23, 2026-W48",
    "2026-12-27, 2026-W52",
    "2026-12-28, 2026-W53",
    "2027-01-03, 2026-W53",
    "2027-01-04, 2027-W01",
    "2024-12-30, 2025-W01",
    "2021-01-03, 2020-W53"
  })
  @Rule("STAT-1")
  void aDayBelongsToItsIsoWeek(LocalDate day, String label) {
    CalendarPeriod week = CalendarPeriod.of(WEEK, day);
    assertEquals(label, week.label());
    assertEquals(Optional.of(week), CalendarPeriod.read(WEEK, label));
    assertFalse(day.isBefore(week.firstDay()) || day.isAfter(week.lastDay()));
  }

  @Test
  @Rule("STAT-1")
  void weekAfterWeekOverTheEndOfAYear() {
    CalendarPeriod last = CalendarPeriod.read(WEEK, "2026-W53").orElseThrow();
    assertEquals("2027-W01", last.next().label());
    assertEquals("2026-W52", last.previous().label());
    assertEquals(Optional.empty(), last.aYearBefore(), "2025 has but 52 weeks");
    assertEquals("2025-W52", last.previous().aYearBefore().orElseThrow().label());
    assertEquals(
        "2025-11",
        CalendarPeriod.read(MONTH, "2026-11").orElseThrow().aYearBefore().orElseThrow().label());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-W54",
        "2025-W53",
        "2026-W00",
        "2026-11",
        "2026W47",
        "26-W47",
        "1999-W05",
        ""
      })
  void whatIsNoWeekIsNotRead(String label) {
    assertEquals(Optional.empty(), CalendarPeriod.read(WEEK, label));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13", "2026-00", "2026-W11", "1999-12", "2026-1", "x"})
  void whatIsNoMonthIsNotRead(String label) {
    assertEquals(Optional.empty(), CalendarPeriod.read(MONTH, label));
    assertEquals(Optional.empty(), CalendarPeriod.read(MONTH, null));
  }

  @Test
  @Rule("STAT-1")
  @Rule("DL-15")
  void aWeekBeginsOnMondayAtMidnightInTheOffice() {
    CalendarPeriod week = CalendarPeriod.read(WEEK, "2026-W48").orElseThrow();
    assertEquals(Instant.parse("2026-11-22T16:00:00Z"), week.startsAt(SHANGHAI));
    assertEquals(Instant.parse("2026-11-29T16:00:00Z"), week.endsAt(SHANGHAI));
    assertFalse(week.hasEnded(SHANGHAI, Instant.parse("2026-11-29T15:59:59.999Z")));
    assertTrue(week.hasEnded(SHANGHAI, Instant.parse("2026-11-29T16:00:00Z")));
    assertFalse(week.hasEnded(BERLIN, Instant.parse("2026-11-29T16:00:00Z")));
  }

  @Test
  @Rule("DL-15")
  void aWeekInWhichClocksChangeIsAnHourShorterOrLonger() {
    CalendarPeriod spring = CalendarPeriod.read(WEEK, "2026-W13").orElseThrow();
    assertEquals(Instant.parse("2026-03-22T23:00:00Z"), spring.startsAt(BERLIN));
    assertEquals(Instant.parse("2026-03-29T22:00:00Z"), spring.endsAt(BERLIN));
    CalendarPeriod october = CalendarPeriod.read(MONTH, "2026-10").orElseThrow();
    assertEquals(Instant.parse("2026-09-30T22:00:00Z"), october.startsAt(BERLIN));
    assertEquals(Instant.parse("2026-10-31T23:00:00Z"), october.endsAt(BERLIN));
  }

  @Property
  void periodsFollowEachOtherWithoutAGap(
      @ForAll @DateRange(min = "2000-01-03", max = "2099-12-31") LocalDate day,
      @ForAll PeriodKind kind) {
    CalendarPeriod period = CalendarPeriod.of(kind, day);
    assertEquals(period.endsAt(BERLIN), period.next().startsAt(BERLIN));
    assertEquals(period, period.next().previous());
    assertEquals(Optional.of(period), CalendarPeriod.read(kind, period.label()));
  }
}
