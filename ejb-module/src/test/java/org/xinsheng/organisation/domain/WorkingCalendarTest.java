package org.xinsheng.organisation.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
}
