package org.xinsheng.correctiveaction.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.correctiveaction.domain.RecurrenceLimits.Run;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.RuleViolation;

/** Both sides of every bound: three cases, thirty days of 24 hours, how long it is shown. */
@Rule("CA-5")
class RecurrenceLimitsTest {

  private static final RecurrenceLimits LIMITS = RecurrenceLimits.STANDARD;
  private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");
  private static final Duration WINDOW = Duration.ofHours(720);

  private static Optional<Run> run(Instant... received) {
    return LIMITS.latestRun(Stream.of(received).sorted(Comparator.reverseOrder()).toList());
  }

  private static Instant after(Duration duration) {
    return FIRST.plus(duration);
  }

  @Test
  void twoAreNotEnoughAndThreeAre() {
    assertEquals(Optional.empty(), run());
    assertEquals(Optional.empty(), run(FIRST, FIRST));
    assertEquals(
        Optional.of(new Run(FIRST, FIRST, 3, FIRST.plus(WINDOW))), run(FIRST, FIRST, FIRST));
  }

  @Test
  void exactlyThirtyTimes24HoursIsWithinAndAMillisecondMoreIsNot() {
    Instant middle = after(Duration.ofDays(11));
    Run within = run(FIRST, middle, after(WINDOW)).orElseThrow();
    assertEquals(FIRST, within.first());
    assertEquals(after(WINDOW), within.last());
    assertEquals(after(WINDOW), within.until());
    assertEquals(Optional.empty(), run(FIRST, middle, after(WINDOW.plusMillis(1))));
  }

  @Test
  void ofFourThatDoNotAllLieTogetherTheLatestThreeAreTheRun() {
    Run run =
        run(
                FIRST,
                after(Duration.ofDays(10)),
                after(Duration.ofDays(20)),
                after(Duration.ofDays(31)))
            .orElseThrow();
    assertEquals(
        new Run(
            after(Duration.ofDays(10)),
            after(Duration.ofDays(31)),
            3,
            after(Duration.ofDays(10)).plus(WINDOW)),
        run);
  }

  @Test
  void anOlderRunIsFoundBehindANewerCase() {
    Run run =
        run(FIRST, FIRST, after(Duration.ofDays(1)), after(Duration.ofDays(40))).orElseThrow();
    assertEquals(after(Duration.ofDays(1)), run.last());
    assertEquals(3, run.cases());
  }

  @Test
  void howManyAndHowLongIsForThePolicyToSay() {
    RecurrenceLimits strict = new RecurrenceLimits(2, Duration.ofHours(1), Duration.ofDays(1));
    assertTrue(strict.latestRun(List.of(FIRST.plusSeconds(3600), FIRST)).isPresent());
    assertFalse(strict.latestRun(List.of(FIRST.plusSeconds(3601), FIRST)).isPresent());
  }

  private static Recurrence flagged(Instant at) {
    Run run = run(FIRST, FIRST, FIRST).orElseThrow();
    SpotKey key = new SpotKey(1L, "CLEANING", RecurrencePlace.BUILDING, "3");
    return new Recurrence(key, new Place(1L, 1L, 2L, 9L), run, LIMITS, at);
  }

  @Test
  void itStandsUntilTheCountFallsBelowTheLastInstantIncluded() {
    Recurrence recurrence = flagged(FIRST);
    assertTrue(recurrence.stands(after(WINDOW)));
    assertFalse(recurrence.stands(after(WINDOW.plusMillis(1))));
    recurrence.end(FIRST);
    assertFalse(recurrence.stands(FIRST));
  }

  @Test
  void whatLateEntryFindsStaysForAWeek() {
    Instant late = after(Duration.ofDays(50));
    Recurrence recurrence = flagged(late);
    assertTrue(recurrence.stands(late.plus(LIMITS.shownFor())));
    assertFalse(recurrence.stands(late.plus(LIMITS.shownFor()).plusMillis(1)));
  }

  @Test
  void aBuildingKeepsItsZoneAndADepartmentItself() {
    assertEquals(new Place(1L, 1L, 2L, null), flagged(FIRST).where());
    SpotKey key = new SpotKey(1L, "CLEANING", RecurrencePlace.DEPARTMENT, "CLEANING");
    Run run = run(FIRST, FIRST, FIRST).orElseThrow();
    Recurrence ofDepartment = new Recurrence(key, new Place(1L, 1L, 2L, 9L), run, LIMITS, FIRST);
    assertEquals(new Place(1L, 1L, null, 9L), ofDepartment.where());
    assertEquals("1/CLEANING/DEPARTMENT/CLEANING", ofDepartment.spot());
  }

  @Test
  void oneSlipIsRaisedFromIt() {
    Recurrence recurrence = flagged(FIRST);
    recurrence.raised("BH-GD01-20261123-000001");
    assertThrows(RuleViolation.class, recurrence::requireNoSlip);
  }
}
