package org.xinsheng.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinsheng.Rule;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.OfficeTime;

@Rule("DL-2")
@Rule("DL-18")
class RequestedTimeTest {

  private static Instant at(String text) {
    return new RequestedTime(text).at(OfficeTime.STANDARD);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 2026-11-23T16:00:00Z",
    "2026-12-31, 2026-12-31T16:00:00Z",
    "2028-02-29, 2028-02-29T16:00:00Z",
    "2199-12-31, 2199-12-31T16:00:00Z"
  })
  void aBareDateEndsAtMidnightOfTheOffice(String text, Instant end) {
    assertEquals(end, at(text));
  }

  @Test
  void whereTheClocksChangeADayEndsWithItsLastInstant() {
    OfficeTime berlin = new OfficeTime(ZoneId.of("Europe/Berlin"));
    assertEquals(Instant.parse("2026-03-29T22:00:00Z"), new RequestedTime("2026-03-29").at(berlin));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T10:00:00+08:00, 2026-11-25T02:00:00Z",
    "2026-11-25T02:00:00Z, 2026-11-25T02:00:00Z",
    "2026-11-25T02:00Z, 2026-11-25T02:00:00Z",
    "2026-11-25T02:00:00.123999999Z, 2026-11-25T02:00:00.123Z"
  })
  void anInstantIsTakenAsItIsInWholeMilliseconds(String text, Instant instant) {
    assertEquals(instant, at(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2026-11-31",
        "2026-02-29",
        "23.11.2026",
        "2026/11/23",
        "2026-11-23T10:00:00",
        "+999999999-12-31T23:59:59Z",
        "+999999999-12-31",
        "2200-01-01T00:00:00Z",
        "9999-12-31"
      })
  void anythingElseIsRefused(String text) {
    assertThrows(InvalidInput.class, () -> at(text));
  }
}
