package org.xinsheng.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.operation.TimerState.ALIVE;
import static org.xinsheng.operation.TimerState.SILENT;
import static org.xinsheng.operation.TimerState.STALLED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.platform.RealTime;
import org.xinsheng.shared.timer.TimerRuns;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("DL-14")
class TimerQueriesJpaTest {

  private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Wiring wiring;
  private final DemoStaff staff;
  private final ActingAs acting = new ActingAs();
  private final TimerRuns runs;
  private final TimerQueries queries;

  TimerQueriesJpaTest(Wiring wiring) {
    this.wiring = wiring;
    this.staff = DemoStaff.in(wiring);
    wiring.use(
        acting,
        new RealTime() {
          @Override
          public Instant now() {
            return wiring.clock().now();
          }
        });
    acting.actor(staff.actor("admin"));
    this.runs = wiring.bean(TimerRuns.class);
    this.queries = wiring.bean(TimerQueries.class);
  }

  @BeforeEach
  void twoTimersOnOneNode() {
    wiring.database().update("delete from timer_run");
    runs.expected("often", "a", MINUTE, START);
    runs.expected("rarely", "a", HOUR, START);
  }

  private void run(String timer, String node, Instant at, int handled) {
    runs.started(timer, node, at);
    runs.ended(timer, node, at.plusSeconds(2), handled);
  }

  private Map<String, TimerRow> at(Instant now) {
    wiring.clock().set(now);
    return queries.all().stream()
        .collect(Collectors.toMap(it -> it.timer() + "@" + it.node(), Function.identity()));
  }

  @Test
  void aTimerThatHasNotRunYetIsThere() {
    TimerRow row = at(START).get("rarely@a");
    assertEquals(ALIVE, row.state());
    assertEquals(HOUR, row.period());
    assertEquals(START, row.since());
    assertNull(row.startedAt());
    assertNull(row.took());
    assertEquals(0, row.runs());
  }

  @Test
  void everyRunIsCounted() {
    run("often", "a", START, 3);
    runs.started("often", "a", START.plus(MINUTE));
    runs.failed("often", "a", START.plus(MINUTE), "IllegalStateException: no");
    run("often", "a", START.plus(MINUTE.multipliedBy(2)), 4);
    TimerRow row = at(START.plus(MINUTE.multipliedBy(3))).get("often@a");
    assertEquals(4, row.handled());
    assertEquals(7, row.handledInAll());
    assertEquals(3, row.runs());
    assertEquals(1, row.failedRuns());
    assertNull(row.failure());
    assertEquals("IllegalStateException: no", row.lastFailure());
    assertEquals(START.plus(MINUTE), row.lastFailedAt());
    assertEquals(Duration.ofSeconds(2), row.took());
  }

  @Test
  void aRunThatGoesOnHasNoEnd() {
    runs.started("often", "a", START);
    TimerRow row = at(START.plusSeconds(1)).get("often@a");
    assertNotNull(row.startedAt());
    assertNull(row.endedAt());
    assertNull(row.took());
  }

  @Test
  void threePeriodsWithoutAGoodRunAreAStandstill() {
    run("often", "a", START, 0);
    Instant good = START.plusSeconds(2);
    Instant patience = good.plus(MINUTE.multipliedBy(3));
    runs.started("often", "a", patience);
    runs.failed("often", "a", patience, "no");
    assertEquals(ALIVE, at(patience).get("often@a").state());
    assertEquals(STALLED, at(patience.plusMillis(1)).get("often@a").state());
    assertEquals(ALIVE, at(patience.plusMillis(1)).get("rarely@a").state());
    assertEquals("often", queries.all().get(0).timer(), "what stands still comes first");
  }

  @Test
  void aNodeThatLeavesNoSignIsSilentAndTheOtherIsNot() {
    run("often", "a", START, 0);
    Instant sign = START.plusSeconds(2);
    Instant patience = sign.plus(MINUTE.multipliedBy(3));
    runs.expected("often", "b", MINUTE, START);
    run("often", "b", patience, 0);
    assertEquals(ALIVE, at(patience).get("rarely@a").state());
    Map<String, TimerRow> later = at(patience.plusMillis(1));
    assertEquals(SILENT, later.get("often@a").state());
    assertEquals(SILENT, later.get("rarely@a").state());
    assertEquals(ALIVE, later.get("often@b").state());
  }

  @Test
  void aNewStartCountsAnew() {
    run("often", "a", START, 3);
    runs.expected("often", "a", MINUTE, START.plus(HOUR));
    TimerRow row = at(START.plus(HOUR)).get("often@a");
    assertEquals(0, row.runs());
    assertEquals(0, row.handledInAll());
    assertEquals(ALIVE, row.state());
  }

  @Test
  void nodesThatAreGoneForLongAreForgottenEvenIfTheyNeverRan() {
    run("often", "a", START, 3);
    runs.forgetBefore(START.plusMillis(1));
    assertEquals(List.of(), queries.all());
  }

  @Test
  void onlyAdministratorsSeeThem() {
    for (String username : List.of("cs1", "gm", "manager1")) {
      acting.actor(staff.actor(username));
      assertThrows(NotAllowed.class, queries::all, username);
    }
    acting.actor(staff.actor("admin"));
    assertTrue(queries.all().size() > 1);
  }
}
