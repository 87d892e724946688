package org.xinsheng.organisation.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinsheng.Rule;
import org.xinsheng.shared.OfficeTime;

@Rule("ORG-4")
@Rule("INT-2")
class WorkingCalendarTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.STANDARD;
  private static final OfficeTime TIME = OfficeTime.STANDARD;

  @ParameterizedTest
  @CsvSource({
    "08:29:59.999, false",
    "08:30:00.000, true",
    "12:00:00.000, true",
    "17:29:59.999, true",
    "17:30:00.000, false",
    "23:59:59.999, false",
    "00:00:00.000, false"
  })
  @Rule("DL-18")
  void spansAreHalfOpen(String local, boolean open) {
    Instant at = Instant.parse("2026-11-23T" + local + "Z").minus(Duration.ofHours(8));
    assertEquals(open, CALENDAR.isOpen(at, TIME));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T00:29:59.999Z, 2026-11-23T00:30:00Z",
    "2026-11-23T00:30:00Z, 2026-11-23T00:30:00Z",
    "2026-11-23T09:29:59.999Z, 2026-11-23T09:29:59.999Z",
    "2026-11-23T09:30:00Z, 2026-11-24T00:30:00Z",
    "2026-11-23T16:00:00Z, 2026-11-24T00:30:00Z",
    "2026-12-31T12:00:00Z, 2027-01-01T00:30:00Z"
  })
  @Rule("INT-13")
  void theNextOpeningIsNowWhileOpenElseTheNextMorning(Instant at, Instant opening) {
    assertEquals(opening, CALENDAR.nextOpening(at, TIME));
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(
            Instant.parse("2000-01-01T00:00:00Z").toEpochMilli(),
            Instant.parse("2100-01-01T00:00:00Z").toEpochMilli())
        .map(Instant::ofEpochMilli);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of("Asia/Shanghai", "Asia/Urumqi", "Europe/Berlin", "America/New_York")
        .map(ZoneId::of);
  }

  @Property(tries = 300)
  void theNextOpeningIsOpenNeverEarlierAndWithinADay(
      @ForAll("instants") Instant at, @ForAll("zones") ZoneId zone) {
    OfficeTime time = new OfficeTime(zone);
    Instant opening = CALENDAR.nextOpening(at, time);
    assertTrue(CALENDAR.isOpen(opening, time));
    assertFalse(opening.isBefore(at));
    assertTrue(Duration.between(at, opening).compareTo(Duration.ofHours(17)) < 0);
    assertEquals(opening, CALENDAR.nextOpening(opening, time));
    assertEquals(CALENDAR.isOpen(at, time), opening.equals(at));
    for (Duration step : List.of(Duration.ofMillis(1), Duration.ofMinutes(7))) {
      boolean between = !opening.equals(at) && opening.minus(step).isAfter(at);
      assertFalse(between && CALENDAR.isOpen(opening.minus(step), time));
    }
  }

  private static final ZoneId SHANGHAI = OfficeTime.STANDARD.zone();

  /**
   * Two spans a day, Friday until midnight, closed at the weekend; Saturday's a make-up workday.
   */
  private static WorkingCalendar office() {
    Spans usual = Spans.of(new Span(8 * 60, 12 * 60), new Span(13 * 60 + 30, 18 * 60));
    Map<DayOfWeek, Spans> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, day.getValue() < 6 ? usual : Spans.NONE);
    }
    week.put(DayOfWeek.FRIDAY, Spans.of(new Span(8 * 60, Span.END_OF_DAY)));
    return new WorkingCalendar(
        week,
        Map.of(
            LocalDate.parse("2026-11-28"),
            Spans.of(new Span(9 * 60, 10 * 60)),
            LocalDate.parse("2026-11-30"),
            Spans.NONE));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T07:59:59.999, 2026-11-26T08:00",
    "2026-11-26T11:59:59.999, 2026-11-26T11:59:59.999",
    "2026-11-26T12:00:00.000, 2026-11-26T13:30",
    "2026-11-26T13:29:59.999, 2026-11-26T13:30",
    "2026-11-26T18:00:00.000, 2026-11-27T08:00",
    "2026-11-27T23:59:59.999, 2026-11-27T23:59:59.999",
    "2026-11-28T00:00:00.000, 2026-11-28T09:00",
    "2026-11-28T10:00:00.000, 2026-12-01T08:00",
    "2026-11-30T09:00:00.000, 2026-12-01T08:00"
  })
  @Rule("DL-18")
  void holidaysAndMakeUpWorkdaysReplaceTheirDayOfTheWeek(String local, String opening) {
    Instant at = LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    assertEquals(
        LocalDateTime.parse(opening).atZone(SHANGHAI).toInstant(), office().nextOpening(at, TIME));
  }

  @Test
  void whatTouchesIsOneStretchAcrossMidnight() {
    Map<DayOfWeek, Spans> week =
        Map.of(
            DayOfWeek.MONDAY, Spans.of(new Span(22 * 60, 23 * 60), new Span(23 * 60, 24 * 60)),
            DayOfWeek.TUESDAY, Spans.of(new Span(0, 60)));
    WorkingCalendar nights = new WorkingCalendar(week, Map.of());
    Instant begin = LocalDateTime.parse("2026-11-23T22:00").atZone(SHANGHAI).toInstant();
    for (Instant at = begin; at.isBefore(begin.plusSeconds(3 * 3600)); at = at.plusSeconds(60)) {
      assertEquals(at, nights.nextOpening(at, TIME));
    }
    assertFalse(nights.isOpen(begin.plusSeconds(3 * 3600), TIME));
    assertEquals(
        begin.plus(Duration.ofDays(7)), nights.nextOpening(begin.plusSeconds(3 * 3600), TIME));
  }

  /** Berlin: 02:00-03:00 is left out on 2026-03-29 and comes twice on 2026-10-25. */
  @ParameterizedTest
  @CsvSource({
    "120, 180, 2026-03-29T00:30:00Z, 2026-03-30T00:00:00Z",
    "120, 240, 2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z",
    "150, 240, 2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z",
    "120, 150, 2026-10-25T00:00:00Z, 2026-10-25T00:00:00Z",
    "120, 150, 2026-10-25T01:29:59.999Z, 2026-10-25T01:29:59.999Z",
    "120, 150, 2026-10-25T01:30:00Z, 2026-10-26T01:00:00Z"
  })
  void clocksThatArePutForwardOrBackLoseNothing(int from, int to, Instant at, Instant opening) {
    OfficeTime berlin = new OfficeTime(ZoneId.of("Europe/Berlin"));
    Map<DayOfWeek, Spans> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, Spans.of(new Span(from, to)));
    }
    assertEquals(opening, new WorkingCalendar(week, Map.of()).nextOpening(at, berlin));
  }

  @Test
  void aDeskThatNeverOpensIsNoCalendar() {
    assertThrows(IllegalArgumentException.class, () -> new WorkingCalendar(Map.of(), Map.of()));
    assertThrows(IllegalArgumentException.class, () -> new Span(60, 60));
    assertThrows(IllegalArgumentException.class, () -> new Span(0, 1441));
    assertThrows(IllegalArgumentException.class, () -> new Span(-1, 60));
    assertThrows(IllegalArgumentException.class, () -> Spans.of(new Span(0, 61), new Span(60, 90)));
  }

  @ParameterizedTest
  @CsvSource({"00:00, 0", "08:30, 510", "23:59, 1439", "24:00, 1440"})
  void timesAreReadAsTheyAreWritten(String text, int minutes) {
    assertEquals(Optional.of(minutes), Span.minutes(text));
    assertEquals(text, Span.text(minutes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:01", "8:30", "08:60", "25:00", "", "08:30 ", "-1:00", "０８:30"})
  void nothingElseIsATime(String text) {
    assertEquals(Optional.empty(), Span.minutes(text));
  }

  @Provide
  Arbitrary<Spans> spans() {
    return Arbitraries.integers()
        .between(0, Span.END_OF_DAY)
        .set()
        .ofMinSize(0)
        .ofMaxSize(8)
        .map(
            cuts -> {
              List<Integer> sorted = cuts.stream().sorted().toList();
              List<Span> parts = new ArrayList<>();
              for (int i = 0; i + 1 < sorted.size(); i += 2) {
                parts.add(new Span(sorted.get(i), sorted.get(i + 1)));
              }
              return new Spans(parts);
            });
  }

  @Property(tries = 300)
  void anyCalendarOpensNextWhereItIsOpenAndNeverBefore(
      @ForAll("instants") Instant at,
      @ForAll("zones") ZoneId zone,
      @ForAll @Size(7) List<@From("spans") Spans> week,
      @ForAll("spans") Spans special) {
    Map<DayOfWeek, Spans> byDay = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      byDay.put(day, week.get(day.getValue() - 1));
    }
    Assume.that(byDay.values().stream().anyMatch(it -> !it.isClosed()));
    OfficeTime time = new OfficeTime(zone);
    WorkingCalendar calendar =
        new WorkingCalendar(
            byDay, Map.of(time.dateOf(at), special, time.dateOf(at).plusDays(1), Spans.NONE));
    Instant opening = calendar.nextOpening(at, time);
    assertTrue(calendar.isOpen(opening, time));
    assertFalse(opening.isBefore(at));
    assertEquals(calendar.isOpen(at, time), opening.equals(at));
    assertEquals(opening, calendar.nextOpening(opening, time));
    if (opening.isAfter(at)) {
      long gap = Duration.between(at, opening).toMillis();
      for (int part = 1; part <= 50; part++) {
        Instant before = at.plusMillis(gap * part / 50 - 1);
        assertFalse(calendar.isOpen(before, time), before + " before " + opening);
        assertEquals(opening, calendar.nextOpening(before, time));
      }
    }
  }

  @Property(tries = 300)
  void whatIsWrittenReadsAsItWas(@ForAll("spans") Spans spans) {
    assertEquals(spans, Spans.parse(spans.toString()));
  }
}
