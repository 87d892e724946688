package org.xinsheng.deadline.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.deadline.DeadlineFixture.GENERAL;
import static org.xinsheng.deadline.DeadlineFixture.RECEIVED;
import static org.xinsheng.deadline.DeadlineFixture.WANG;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xinsheng.Rule;
import org.xinsheng.deadline.DeadlineFixture;

/** What holds for every deadline, whenever it is looked at. */
class DeadlinePropertiesTest {

  private static final long TEN_DAYS = Duration.ofDays(10).toMillis();

  @Provide
  Arbitrary<Long> limit() {
    return Arbitraries.longs().between(1, TEN_DAYS);
  }

  @Provide
  Arbitrary<List<Long>> looks() {
    return Arbitraries.longs().between(0, 2 * TEN_DAYS).list().ofMaxSize(12);
  }

  private static Deadline within(long millis) {
    return new Deadline(
        DeadlineFixture.order(
            DeadlineKind.REPLY, DeadlineFixture.complaint(), RECEIVED, RECEIVED.plusMillis(millis)),
        Pace.STANDARD,
        RECEIVED);
  }

  /** Facts by what happened, the record's own id aside. */
  private static List<String> told(List<DeadlineFact> facts) {
    return facts.stream().map(it -> it.key() + "@" + it.at()).toList();
  }

  @Property
  @Rule("DL-9")
  void manyLooksTellWhatOneLookTells(
      @ForAll("limit") long limit, @ForAll("looks") List<Long> looks) {
    Instant end = RECEIVED.plusMillis(2 * TEN_DAYS);
    List<DeadlineFact> byMany = new ArrayList<>();
    Deadline often = within(limit);
    looks.stream().sorted().forEach(at -> byMany.addAll(often.check(RECEIVED.plusMillis(at))));
    byMany.addAll(often.check(end));
    assertEquals(told(within(limit).check(end)), told(byMany));
  }

  @Property
  @Rule("DL-9")
  void looksAtItsOwnInstantsMissNothingAndEnd(@ForAll("limit") long limit) {
    Deadline driven = within(limit);
    List<DeadlineFact> facts = new ArrayList<>();
    int looks = 0;
    while (driven.nextCheckAt() != null) {
      Instant at = driven.nextCheckAt();
      assertEquals(List.of(), driven.check(at.minusMillis(1)));
      List<DeadlineFact> found = driven.check(at);
      assertNotEquals(List.of(), found);
      facts.addAll(found);
      looks++;
    }
    assertTrue(looks <= GENERAL.size() + 1);
    assertEquals(told(within(limit).check(RECEIVED.plusMillis(3 * TEN_DAYS))), told(facts));
  }

  @Property
  @Rule("DL-7")
  void factsComeInOrderEachOnceAndNeverFromTheFuture(
      @ForAll("limit") long limit, @ForAll("limit") long look) {
    Instant now = RECEIVED.plusMillis(look);
    List<DeadlineFact> facts = within(limit).check(now);
    List<Instant> instants = facts.stream().map(DeadlineFact::at).toList();
    assertEquals(instants.stream().sorted().toList(), instants);
    assertEquals(facts.size(), facts.stream().map(DeadlineFact::key).distinct().count());
    assertTrue(instants.stream().noneMatch(at -> at.isAfter(now)));
  }

  @Property
  @Rule("DL-18")
  void inTimeOrNotDependsOnTheActAloneNotOnTheSweep(
      @ForAll("limit") long limit, @ForAll("limit") long act, @ForAll("limit") long lag) {
    Instant done = RECEIVED.plusMillis(act);
    Instant swept = done.plusMillis(lag);
    Deadline before = within(limit);
    before.done(done, done, WANG);
    Deadline after = within(limit);
    after.check(swept);
    after.done(done, swept, WANG);
    assertEquals(act <= limit ? DeadlineState.MET : DeadlineState.BREACHED, before.state());
    assertEquals(before.state(), after.state());
    assertEquals(before.doneAt(), after.doneAt());
  }

  @Property
  @Rule("DL-5")
  void raisingNeverGivesMoreTimeAndLoweringNeverBreaches(
      @ForAll("limit") long limit, @ForAll("limit") long at, @ForAll("limit") long other) {
    Instant when = RECEIVED.plusMillis(at);
    Deadline raised = within(limit);
    raised.tighten(Duration.ofMillis(other), new Ladder(GENERAL), when);
    assertFalse(raised.dueAt().isAfter(RECEIVED.plusMillis(limit)));

    Deadline lowered = within(limit);
    lowered.relax(Duration.ofMillis(other), null, new Ladder(GENERAL), when);
    assertEquals(at <= limit, lowered.state() == DeadlineState.RUNNING);
    assertTrue(lowered.state() != DeadlineState.RUNNING || !lowered.dueAt().isBefore(when));
  }

  @Property
  void theNextLookIsAlwaysAhead(@ForAll("limit") long limit, @ForAll("looks") List<Long> looks) {
    Deadline deadline = within(limit);
    looks.stream()
        .sorted()
        .map(RECEIVED::plusMillis)
        .forEach(
            now -> {
              deadline.check(now);
              assertTrue(
                  Stream.of(deadline.nextCheckAt())
                      .filter(Objects::nonNull)
                      .allMatch(next -> next.isAfter(now)));
            });
  }
}
