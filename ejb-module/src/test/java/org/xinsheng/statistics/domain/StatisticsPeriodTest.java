package org.xinsheng.statistics.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinsheng.Rule;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.Source;

/** Every act in every state of both kinds of period: it works, or it is refused with its rule. */
class StatisticsPeriodTest {

  private static final Place OFFICE = new Place(1L, 2L, null, null);
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
  private static final Actor SOMEBODY =
      new Actor(7L, "chief1", "陈立", 1L, 2L, null, List.of(), Set.of(), Source.PAGE);

  static StatisticsPeriod built(PeriodKind kind) {
    String label = kind == PeriodKind.WEEK ? "2026-W47" : "2026-10";
    CalendarPeriod period = CalendarPeriod.read(kind, label).orElseThrow();
    StatisticsPeriod made = new StatisticsPeriod(OFFICE, OfficeTime.STANDARD, period, NOW);
    made.counted("1", 1, 0, NOW);
    return made;
  }

  @Test
  @Rule("STAT-5")
  void moreThanTwoThousandCasesAreLarge() {
    StatisticsPeriod period = built(PeriodKind.MONTH);
    period.counted("2", 2_000, 0, NOW);
    assertFalse(period.isLarge());
    period.counted("3", 2_001, 0, NOW);
    assertTrue(period.isLarge());
  }

  /** A period in this state, by the acts that lead there; null where its kind has none. */
  private static StatisticsPeriod in(PeriodKind kind, PeriodState state) {
    StatisticsPeriod period = built(kind);
    switch (state) {
      case BUILT -> period.builds();
      case CHECKED -> {
        if (kind == PeriodKind.MONTH) {
          return null;
        }
        period.check("GD01", SOMEBODY, NOW);
      }
      case REPORTED -> {
        if (kind == PeriodKind.WEEK) {
          return null;
        }
        period.report("平稳", "GD01", SOMEBODY, NOW);
      }
      case SIGNED -> {
        if (kind == PeriodKind.MONTH) {
          period.report("平稳", "GD01", SOMEBODY, NOW);
        }
        period.sign(
            "f".repeat(64), Map.of("weekly-register", "e".repeat(64)), "GD01", SOMEBODY, NOW);
      }
    }
    return period;
  }

  private static void act(StatisticsPeriod period, PeriodAct act) {
    switch (act) {
      case BUILD -> period.counted("2", 2, 1, NOW);
      case CHECK -> period.check("GD01", SOMEBODY, NOW);
      case ANALYSIS -> period.report("平稳", "GD01", SOMEBODY, NOW);
      case SIGN ->
          period.sign(
              "f".repeat(64), Map.of("weekly-register", "e".repeat(64)), "GD01", SOMEBODY, NOW);
      case MEETING -> period.meets("HY-GD01-20261123-000001");
    }
  }

  private enum Outcome {
    WORKS,
    WRONG_STATE,
    NOT_OF_THIS_KIND,
    ANALYSIS_FIRST
  }

  // spotless:off
  private static Outcome expected(PeriodKind kind, PeriodState state, PeriodAct act) {
    boolean week = kind == PeriodKind.WEEK;
    return switch (act) {
      case BUILD    -> state == PeriodState.SIGNED ? Outcome.WRONG_STATE : Outcome.WORKS;
      case CHECK    -> !week ? Outcome.NOT_OF_THIS_KIND
                     : state == PeriodState.SIGNED ? Outcome.WRONG_STATE : Outcome.WORKS;
      case ANALYSIS -> week ? Outcome.NOT_OF_THIS_KIND
                     : state == PeriodState.SIGNED ? Outcome.WRONG_STATE : Outcome.WORKS;
      case SIGN     -> state == PeriodState.SIGNED ? Outcome.WRONG_STATE
                     : week || state == PeriodState.REPORTED ? Outcome.WORKS
                     : Outcome.ANALYSIS_FIRST;
      case MEETING  -> week ? Outcome.WORKS : Outcome.NOT_OF_THIS_KIND;
    };
  }
  // spotless:on

  static Stream<Arguments> cells() {
    return Stream.of(PeriodKind.values())
        .flatMap(
            kind ->
                Stream.of(PeriodState.values())
                    .filter(state -> in(kind, state) != null)
                    .flatMap(
                        state ->
                            Stream.of(PeriodAct.values())
                                .map(act -> Arguments.of(kind, state, act))));
  }

  @ParameterizedTest
  @MethodSource("cells")
  @Rule("STAT-1")
  @Rule("STAT-2")
  @Rule("STAT-3")
  @Rule("STAT-4")
  void eachCellWorksOrSaysWhyNot(PeriodKind kind, PeriodState state, PeriodAct act) {
    StatisticsPeriod period = in(kind, state);
    switch (expected(kind, state, act)) {
      case WORKS -> assertDoesNotThrow(() -> act(period, act));
      case WRONG_STATE -> {
        IllegalTransition refused = assertThrows(IllegalTransition.class, () -> act(period, act));
        assertEquals(act.rule(), refused.rule().orElseThrow());
        assertEquals("SIGNED", refused.from());
      }
      case NOT_OF_THIS_KIND -> {
        RuleViolation refused = assertThrows(RuleViolation.class, () -> act(period, act));
        assertEquals(act.rule(), refused.rule().orElseThrow());
        assertEquals("refusal.notOfThisPeriod", refused.explanation().key());
      }
      case ANALYSIS_FIRST -> {
        RuleViolation refused = assertThrows(RuleViolation.class, () -> act(period, act));
        assertEquals("STAT-4", refused.rule().orElseThrow());
        assertEquals("refusal.analysisFirst", refused.explanation().key());
      }
    }
    boolean works = expected(kind, state, act) == Outcome.WORKS;
    boolean moves = works && act != PeriodAct.BUILD && act != PeriodAct.MEETING;
    assertEquals(moves ? act.leadsTo() : state, period.state());
  }

  @Test
  @Rule("STAT-1")
  void aPeriodThatHasNotEndedIsNotBuilt() {
    CalendarPeriod week = CalendarPeriod.read(PeriodKind.WEEK, "2026-W49").orElseThrow();
    Instant last = Instant.parse("2026-12-06T15:59:59.999Z");
    RuleViolation refused =
        assertThrows(
            RuleViolation.class,
            () -> new StatisticsPeriod(OFFICE, OfficeTime.STANDARD, week, last));
    assertEquals("STAT-1", refused.rule().orElseThrow());
    new StatisticsPeriod(OFFICE, OfficeTime.STANDARD, week, last.plusMillis(1));
  }

  @Test
  @Rule("STAT-4")
  void aMissingAnalysisIsRemindedOfOnceBeforeAndOnceAfter() {
    StatisticsPeriod month = built(PeriodKind.MONTH);
    assertTrue(month.remind(false, NOW));
    assertFalse(month.remind(false, NOW));
    assertTrue(month.remind(true, NOW));
    assertFalse(month.remind(true, NOW));
    assertFalse(in(PeriodKind.MONTH, PeriodState.REPORTED).remind(true, NOW));
  }
}
