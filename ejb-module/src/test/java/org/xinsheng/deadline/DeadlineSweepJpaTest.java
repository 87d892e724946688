package org.xinsheng.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.deadline.DeadlineFixture.DAY;
import static org.xinsheng.deadline.DeadlineFixture.DUE;
import static org.xinsheng.deadline.DeadlineFixture.RECEIVED;
import static org.xinsheng.deadline.DeadlineFixture.WANG;
import static org.xinsheng.deadline.domain.DeadlineFactType.BREACHED;
import static org.xinsheng.deadline.domain.DeadlineFactType.RUNG_REACHED;
import static org.xinsheng.deadline.domain.DeadlineFactType.WARNED;

import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.deadline.domain.DeadlineFact;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.shared.timer.Heartbeat;
import org.xinsheng.shared.timer.TimerRuns;
import org.xinsheng.wiring.DatabaseKind;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class DeadlineSweepJpaTest {

  private static final Instant NOTICED = DUE.plusMillis(1);

  private final Wiring wiring;
  private final DeadlineDesk desk;
  private final DeadlineSweep sweep;
  private final List<DeadlineFact> heard = Collections.synchronizedList(new ArrayList<>());
  private final Map<Long, String> batchThreads = new ConcurrentHashMap<>();
  private final Set<SubjectRef> poisoned = ConcurrentHashMap.newKeySet();
  private CyclicBarrier together;

  DeadlineSweepJpaTest(Wiring wiring) {
    this.wiring = wiring.setting("xinsheng.node", "a").hearing(this);
    this.desk = wiring.bean(DeadlineDesk.class);
    this.sweep = wiring.bean(DeadlineSweep.class);
  }

  @BeforeEach
  void empty() {
    wiring.database().update("delete from escalation");
    wiring.database().update("delete from deadline");
    wiring.database().update("delete from timer_run");
  }

  void hear(@Observes DeadlineFacts event) {
    if (event.facts().stream().anyMatch(fact -> poisoned.contains(fact.subject()))) {
      throw new IllegalStateException("this one cannot be told");
    }
    event
        .facts()
        .forEach(fact -> batchThreads.put(fact.deadlineId(), Thread.currentThread().getName()));
    meet();
    heard.addAll(event.facts());
  }

  /** Holds a sweeper's first batch open until the other has claimed one, too. */
  private void meet() {
    CyclicBarrier barrier = together;
    if (barrier != null && !barrier.isBroken()) {
      try {
        barrier.await(20, TimeUnit.SECONDS);
        together = null;
      } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
        throw new IllegalStateException("the sweepers did not share", e);
      }
    }
  }

  private SubjectRef complaint() {
    SubjectRef complaint = DeadlineFixture.complaint();
    wiring.tx(() -> desk.open(DeadlineFixture.reply(complaint)));
    return complaint;
  }

  private void complaints(int count) {
    NewDeadline[] orders =
        IntStream.range(0, count)
            .mapToObj(i -> DeadlineFixture.reply(DeadlineFixture.complaint()))
            .toArray(NewDeadline[]::new);
    wiring.tx(() -> desk.open(orders));
  }

  private void sweepAt(Instant now) {
    wiring.clock().set(now);
    sweep.untilNothingIsDue();
  }

  private DeadlineRow row(SubjectRef complaint) {
    return wiring
        .tx(
            () ->
                wiring
                    .bean(DeadlineQueries.class)
                    .of(SubjectType.COMPLAINT, List.of(complaint.id())))
        .get(complaint.id())
        .get(0);
  }

  @Test
  @Rule("DL-18")
  void theDueInstantItselfIsInTimeToTheMillisecond() {
    SubjectRef complaint = complaint();
    sweepAt(DUE);
    assertEquals(DeadlineState.RUNNING, row(complaint).state());
    sweepAt(NOTICED);
    assertEquals(DeadlineState.BREACHED, row(complaint).state());
    assertEquals(DUE, row(complaint).breachedAt());
  }

  @Test
  @Rule("DL-6")
  void warnsOnceAtThreeQuarters() {
    SubjectRef complaint = complaint();
    sweepAt(DeadlineFixture.WARNING.minusMillis(1));
    assertNull(row(complaint).warnedAt());
    sweepAt(DeadlineFixture.WARNING);
    sweepAt(DeadlineFixture.WARNING.plusSeconds(60));
    assertEquals(DeadlineFixture.WARNING, row(complaint).warnedAt());
    assertEquals(List.of(WARNED), heard.stream().map(DeadlineFact::type).toList());
  }

  @Test
  @Rule("DL-9")
  void catchesUpAfterThreeDaysInDueOrderWithItsOwnInstants() {
    SubjectRef early = complaint();
    SubjectRef late = DeadlineFixture.complaint();
    wiring.tx(() -> desk.open(DeadlineFixture.reply(late, RECEIVED.plus(Duration.ofHours(12)))));
    sweepAt(DUE.plus(DAY.multipliedBy(3)).plusMillis(1));
    List<Instant> instants = heard.stream().map(DeadlineFact::at).toList();
    assertEquals(instants.stream().sorted().toList(), instants);
    assertEquals(
        List.of(
            DeadlineFixture.WARNING,
            DUE,
            DUE.plus(DAY),
            DUE.plus(DAY.multipliedBy(2)),
            DUE.plus(DAY.multipliedBy(3))),
        heard.stream().filter(it -> it.subject().equals(early)).map(DeadlineFact::at).toList());
    assertEquals(
        List.of(WARNED, BREACHED, RUNG_REACHED, RUNG_REACHED),
        heard.stream().filter(it -> it.subject().equals(late)).map(DeadlineFact::type).toList());
    assertEquals(DeadlineFixture.GENERAL, row(early).escalatedTo());
  }

  @Test
  @Rule("DL-9")
  void keepsDueOrderAcrossBatches() {
    complaints(DeadlineBatch.SIZE + 20);
    sweepAt(DUE.plus(DAY.multipliedBy(2)).plusMillis(1));
    List<Instant> instants = heard.stream().map(DeadlineFact::at).toList();
    assertEquals(instants.stream().sorted().toList(), instants);
    assertEquals((DeadlineBatch.SIZE + 20) * 4, heard.size());
  }

  @Test
  @Rule("DL-9")
  void sweepsAgainAndAgainButTellsOnce() {
    complaints(3);
    sweepAt(NOTICED);
    sweepAt(NOTICED);
    sweepAt(DUE.plus(DAY));
    assertEquals(3, wiring.database().count("escalation"));
    sweepAt(DUE.plus(DAY).plusMillis(1));
    assertEquals(6, wiring.database().count("escalation"));
  }

  @Test
  @Rule("DL-9")
  void twoSweepersNeverDoTheSameTwice() throws Exception {
    int count = 4 * DeadlineBatch.SIZE;
    complaints(count);
    wiring.clock().set(NOTICED);
    boolean shares = wiring.database().kind() == DatabaseKind.POSTGRESQL;
    together = shares ? new CyclicBarrier(2) : null;
    ExecutorService sweepers = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> runs =
          List.of(
              sweepers.submit(sweep::untilNothingIsDue), sweepers.submit(sweep::untilNothingIsDue));
      for (Future<?> run : runs) {
        run.get(60, TimeUnit.SECONDS);
      }
    } finally {
      sweepers.shutdownNow();
    }
    sweep.untilNothingIsDue();
    List<String> keys = heard.stream().map(DeadlineFact::key).toList();
    assertEquals(2 * count, keys.size());
    assertEquals(2 * count, keys.stream().distinct().count());
    assertEquals(count, wiring.database().count("escalation"));
    if (shares) {
      assertEquals(2, batchThreads.values().stream().distinct().count());
    }
  }

  @Test
  @Rule("DL-9")
  void aPoisonedDeadlineDelaysNoOther() {
    complaints(5);
    SubjectRef bad = complaint();
    complaints(5);
    poisoned.add(bad);
    sweepAt(NOTICED);
    assertEquals(10, wiring.database().count("escalation"));
    assertEquals(DeadlineState.RUNNING, row(bad).state());
    assertEquals(0, wiring.bean(DeadlineQueries.class).putOff());

    Instant now = NOTICED;
    for (int failure = 2; failure <= 5; failure++) {
      now = now.plusSeconds(60);
      sweepAt(now);
    }
    assertEquals(1, wiring.bean(DeadlineQueries.class).putOff());
    assertEquals(
        List.of(List.of(5, "IllegalStateException: this one cannot be told")),
        wiring
            .database()
            .rows("select failures, last_failure from deadline where put_off_until is not null"));

    poisoned.clear();
    sweepAt(now.plus(Duration.ofMinutes(15)).minusMillis(1));
    assertEquals(DeadlineState.RUNNING, row(bad).state());
    sweepAt(now.plus(Duration.ofMinutes(15)));
    assertEquals(DUE, row(bad).breachedAt());
    assertEquals(0, wiring.bean(DeadlineQueries.class).putOff());
  }

  @Test
  void aDeadlineThatADeskHoldsIsSkippedNotWaitedFor() {
    SubjectRef held = complaint();
    complaints(1);
    wiring.clock().set(NOTICED);
    wiring.tx(
        () -> {
          desk.move(held, org.xinsheng.deadline.domain.DeadlineKind.REPLY, RECEIVED, DUE, RECEIVED);
          wiring.entities().flush();
          sweep.untilNothingIsDue();
          assertFalse(heard.stream().anyMatch(fact -> fact.subject().equals(held)));
        });
    sweep.untilNothingIsDue();
    assertEquals(DeadlineState.BREACHED, row(held).state());
  }

  @Test
  void whatIsDoneIsNeverLookedAtAgain() {
    SubjectRef complaint = complaint();
    wiring.tx(
        () ->
            desk.done(complaint, org.xinsheng.deadline.domain.DeadlineKind.REPLY, DUE, DUE, WANG));
    assertEquals(
        List.of(Collections.singletonList(null)),
        wiring.database().rows("select next_check_at from deadline"));
    sweepAt(DUE.plus(DAY));
    assertTrue(heard.stream().noneMatch(DeadlineFact::escalates));
  }

  @Test
  @Rule("DL-14")
  void everyRunLeavesStartEndAndCount() {
    complaints(2);
    sweepAt(NOTICED);
    TimerRuns.Row run = wiring.bean(TimerRuns.class).all().get(0);
    assertEquals("deadlines", run.timer());
    assertEquals("a", run.node());
    assertEquals(2, run.handled());
    assertEquals(run.endedAt(), run.goodAt());
    assertNull(run.failure());
  }

  @Test
  @Rule("DL-14")
  void aFailedRunIsNoGoodRun() {
    Heartbeat heartbeat = wiring.bean(Heartbeat.class);
    heartbeat.expect("test", Duration.ofMinutes(1));
    heartbeat.during("test", () -> 3);
    Instant good = heartbeat.pulses().iterator().next().lastGood();
    assertThrows(
        IllegalStateException.class,
        () ->
            heartbeat.during(
                "test",
                () -> {
                  throw new IllegalStateException("no");
                }));
    assertEquals(good, heartbeat.pulses().iterator().next().lastGood());
    TimerRuns.Row run = wiring.bean(TimerRuns.class).all().get(0);
    assertEquals("IllegalStateException: no", run.failure());
    assertTrue(run.goodAt() != null && !run.goodAt().isAfter(run.endedAt()));
  }
}
