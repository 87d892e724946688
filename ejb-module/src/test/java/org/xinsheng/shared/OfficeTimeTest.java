package org.xinsheng.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinsheng.Rule;

@Rule("DL-15")
class OfficeTimeTest {

  private static final OfficeTime TIME = OfficeTime.STANDARD;

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T15:59:59.999Z, 2026-11-22",
    "2026-11-22T16:00:00Z,     2026-11-23",
    "2026-11-23T15:59:59.999Z, 2026-11-23",
    "2026-11-23T16:00:00Z,     2026-11-24"
  })
  void aDayIsTheOffices(Instant instant, LocalDate day) {
    assertEquals(day, TIME.dateOf(instant));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T01:15:00Z, 2026-02-28T01:15:00Z",
    "2028-01-31T01:15:00Z, 2028-02-29T01:15:00Z",
    "2026-10-31T01:15:00Z, 2026-11-30T01:15:00Z",
    "2026-02-28T01:15:00Z, 2026-03-28T01:15:00Z",
    "2026-11-23T01:15:00.001Z, 2026-12-23T01:15:00.001Z",
    "2026-12-31T01:15:00Z, 2027-01-31T01:15:00Z",
    "2026-01-30T16:00:00Z, 2026-02-27T16:00:00Z"
  })
  @Rule("SEV-6")
  void oneMonthIsTheSameLocalTimeClippedToTheMonthsEnd(Instant from, Instant to) {
    assertEquals(to, TIME.oneMonthAfter(from));
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(946_684_800_000L, 4_102_444_800_000L)
        .map(Instant::ofEpochMilli);
  }

  @Property(tries = 300)
  void everyInstantLiesInItsDayFromStartToBeforeEnd(@ForAll("instants") Instant at) {
    LocalDate day = TIME.dateOf(at);
    assertFalse(at.isBefore(TIME.startOf(day)));
    assertTrue(at.isBefore(TIME.endOf(day)));
    assertEquals(TIME.endOf(day), TIME.startOf(day.plusDays(1)));
  }

  @Property(tries = 300)
  void aMonthLaterIsInTheNextMonthAtTheSameTimeOfDay(@ForAll("instants") Instant at) {
    LocalDateTime from = LocalDateTime.ofInstant(at, TIME.zone());
    LocalDateTime to = LocalDateTime.ofInstant(TIME.oneMonthAfter(at), TIME.zone());
    assertEquals(YearMonth.from(from).plusMonths(1), YearMonth.from(to));
    assertEquals(from.toLocalTime(), to.toLocalTime());
    assertEquals(
        Math.min(from.getDayOfMonth(), YearMonth.from(to).lengthOfMonth()), to.getDayOfMonth());
  }
}
