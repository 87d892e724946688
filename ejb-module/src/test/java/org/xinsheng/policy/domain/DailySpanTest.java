package org.xinsheng.policy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinsheng.Rule;
import org.xinsheng.shared.OfficeTime;

@Rule("DL-13")
class DailySpanTest {

  private static final DailySpan NIGHT = DailySpan.parse("22:00-07:00");
  private static final DailySpan NOON = DailySpan.parse("12:00-13:30");

  private static Instant at(String local) {
    return Instant.parse(local + "+08:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T22:00:00.000, 2026-11-24T07:00:00",
    "2026-11-23T23:59:59.999, 2026-11-24T07:00:00",
    "2026-11-24T00:00:00.000, 2026-11-24T07:00:00",
    "2026-11-24T06:59:59.999, 2026-11-24T07:00:00",
  })
  void theNightGoesOverMidnight(String now, String end) {
    assertEquals(Optional.of(at(end)), NIGHT.endOf(at(now), OfficeTime.STANDARD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-11-23T21:59:59.999", "2026-11-24T07:00:00.000", "2026-11-24T12:00:00.000"})
  void itBeginsWithItsFirstInstantAndEndsBeforeItsLast(String now) {
    assertEquals(Optional.empty(), NIGHT.endOf(at(now), OfficeTime.STANDARD));
  }

  @Test
  void aSpanOfTheDayEndsThatDay() {
    Instant end = at("2026-11-23T13:30:00");
    assertEquals(Optional.empty(), NOON.endOf(at("2026-11-23T11:59:59.999"), OfficeTime.STANDARD));
    assertEquals(Optional.of(end), NOON.endOf(at("2026-11-23T12:00:00.000"), OfficeTime.STANDARD));
    assertEquals(Optional.of(end), NOON.endOf(end.minusMillis(1), OfficeTime.STANDARD));
    assertEquals(Optional.empty(), NOON.endOf(end, OfficeTime.STANDARD));
  }

  @Test
  @Rule("DL-15")
  void itIsTheOfficesOwnWallClock() {
    OfficeTime urumqi = new OfficeTime(ZoneId.of("Asia/Urumqi"));
    Instant now = at("2026-11-23T23:00:00");
    assertEquals(Optional.empty(), NIGHT.endOf(now, urumqi));
    assertEquals(
        Optional.of(at("2026-11-24T09:00:00")), NIGHT.endOf(now.plusSeconds(3600), urumqi));
  }

  /** 02:30 comes twice on that night; the span ends with the first and does not begin again. */
  @Test
  void anHourThatComesTwiceKeepsNobodyQuietForEver() {
    OfficeTime berlin = new OfficeTime(ZoneId.of("Europe/Berlin"));
    DailySpan span = DailySpan.parse("01:00-02:30");
    Instant first = Instant.parse("2026-10-25T00:29:59Z");
    assertEquals(Optional.of(first.plusSeconds(1)), span.endOf(first, berlin));
    assertEquals(Optional.empty(), span.endOf(first.plusSeconds(3600), berlin));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "22:00", "22:00-22:00", "2:00-7:00", "22:00 - 07:00", "24:00-07:00"})
  void whatIsNoSpanIsRefused(String text) {
    RuntimeException why = assertThrows(RuntimeException.class, () -> DailySpan.parse(text));
    assertEquals(true, why instanceof IllegalArgumentException || why instanceof DateTimeException);
  }

  @Test
  void itIsWrittenAsItIsRead() {
    assertEquals("22:00-07:00", NIGHT.toString());
  }
}
