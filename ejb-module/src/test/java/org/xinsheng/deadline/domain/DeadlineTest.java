package org.xinsheng.deadline.domain;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.deadline.DeadlineFixture.DAY;
import static org.xinsheng.deadline.DeadlineFixture.DUE;
import static org.xinsheng.deadline.DeadlineFixture.GENERAL;
import static org.xinsheng.deadline.DeadlineFixture.LIMIT;
import static org.xinsheng.deadline.DeadlineFixture.PLACE;
import static org.xinsheng.deadline.DeadlineFixture.RECEIVED;
import static org.xinsheng.deadline.DeadlineFixture.WANG;
import static org.xinsheng.deadline.DeadlineFixture.WARNING;
import static org.xinsheng.deadline.domain.DeadlineFactType.ANNULLED;
import static org.xinsheng.deadline.domain.DeadlineFactType.BREACHED;
import static org.xinsheng.deadline.domain.DeadlineFactType.RUNG_REACHED;
import static org.xinsheng.deadline.domain.DeadlineFactType.WARNED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.deadline.DeadlineFixture;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

class DeadlineTest {

  private static final Ladder MAJOR = new Ladder(Role.upFrom(Role.BRANCH_GENERAL_MANAGER));
  private static final Instant LATE = DUE.plusMillis(1);

  private final Deadline deadline = open(RECEIVED);

  private static Deadline open(Instant at) {
    return new Deadline(DeadlineFixture.reply(DeadlineFixture.complaint()), Pace.STANDARD, at);
  }

  private static Deadline round(int round, Instant start) {
    return new Deadline(
        new NewDeadline(
            DeadlineKind.RECTIFICATION,
            DeadlineFixture.complaint(),
            PLACE,
            round,
            start,
            start.plus(LIMIT),
            GENERAL,
            1),
        Pace.STANDARD,
        start);
  }

  private static List<DeadlineFactType> types(List<DeadlineFact> facts) {
    return facts.stream().map(DeadlineFact::type).toList();
  }

  private static List<Role> rungs(List<DeadlineFact> facts) {
    return facts.stream().filter(DeadlineFact::escalates).map(DeadlineFact::rung).toList();
  }

  private static void isIn(DeadlineState state, Deadline deadline) {
    assertEquals(state, deadline.state());
  }

  @Test
  @Rule("DL-6")
  void warnsAtThreeQuartersOfTheTime() {
    assertEquals(WARNING, deadline.nextCheckAt());
    assertEquals(List.of(), deadline.check(WARNING.minusMillis(1)));
    List<DeadlineFact> facts = deadline.check(WARNING);
    assertEquals(List.of(WARNED), types(facts));
    assertEquals(WARNING, facts.get(0).at());
    assertEquals(List.of(), deadline.check(DUE));
  }

  @Test
  @Rule("DL-6")
  void skipsAWarningThatIsPastWhenItOpens() {
    assertEquals(WARNING, open(WARNING.minusMillis(1)).nextCheckAt());
    assertEquals(LATE, open(WARNING).nextCheckAt());
    assertEquals(List.of(), types(open(WARNING.plusMillis(1)).check(DUE)));
  }

  @Test
  @Rule("DL-7")
  @Rule("DL-18")
  void isMissedAMillisecondAfterTheDueInstantWithThatAsItsInstant() {
    deadline.check(DUE);
    isIn(DeadlineState.RUNNING, deadline);
    assertEquals(LATE, deadline.nextCheckAt());
    List<DeadlineFact> facts = deadline.check(LATE);
    isIn(DeadlineState.BREACHED, deadline);
    assertEquals(DUE, deadline.breachedAt());
    assertEquals(List.of(BREACHED), types(facts));
    assertEquals(DUE, facts.get(0).at());
    assertEquals(Role.HEAD_STEWARD, facts.get(0).rung());
    assertEquals(1, facts.get(0).rungNo());
  }

  @Test
  @Rule("DL-7")
  void climbsARungADayToTheTopAndNoFurther() {
    deadline.check(LATE);
    for (int day = 1; day <= 3; day++) {
      Instant rung = DUE.plus(DAY.multipliedBy(day));
      assertEquals(rung.plusMillis(1), deadline.nextCheckAt());
      assertEquals(List.of(), deadline.check(rung));
      List<DeadlineFact> facts = deadline.check(rung.plusMillis(1));
      assertEquals(List.of(RUNG_REACHED), types(facts));
      assertEquals(rung, facts.get(0).at());
      assertEquals(GENERAL.get(day), facts.get(0).rung());
    }
    assertNull(deadline.nextCheckAt());
    assertEquals(List.of(), deadline.check(DUE.plus(DAY.multipliedBy(30))));
  }

  @Test
  @Rule("DL-9")
  void catchesUpEverythingInOrderWithItsOwnInstants() {
    List<DeadlineFact> facts = deadline.check(DUE.plus(ofDays(2)).plusMillis(1));
    assertEquals(List.of(WARNED, BREACHED, RUNG_REACHED, RUNG_REACHED), types(facts));
    assertEquals(
        List.of(WARNING, DUE, DUE.plus(DAY), DUE.plus(DAY.multipliedBy(2))),
        facts.stream().map(DeadlineFact::at).toList());
  }

  @Test
  @Rule("DL-18")
  void doneAtTheDueInstantIsInTime() {
    assertEquals(List.of(WARNED), types(deadline.done(DUE, DUE, WANG)));
    isIn(DeadlineState.MET, deadline);
    assertEquals(DUE, deadline.doneAt());
    assertNull(deadline.nextCheckAt());
    assertFalse(deadline.isEnteredLate());
  }

  @Test
  @Rule("DL-19")
  void doneAMillisecondLaterStaysBreachedWithWhenItWasDone() {
    assertEquals(List.of(WARNED, BREACHED), types(deadline.done(LATE, LATE, WANG)));
    isIn(DeadlineState.BREACHED, deadline);
    assertEquals(LATE, deadline.doneAt());
    assertNull(deadline.nextCheckAt());
  }

  @Test
  @Rule("DL-16")
  void aLateEntryBeforeTheSweepIsInTimeAndMarked() {
    assertEquals(List.of(WARNED), types(deadline.done(DUE, LATE, WANG)));
    isIn(DeadlineState.MET, deadline);
    assertTrue(deadline.isEnteredLate());
    assertFalse(deadline.isAnnulled());
  }

  @Test
  @Rule("DL-16")
  void aLateEntryAnnulsTheBreachAndStopsTheLadder() {
    deadline.check(LATE);
    List<DeadlineFact> facts = deadline.done(DUE, LATE, WANG);
    assertEquals(List.of(ANNULLED), types(facts));
    assertEquals(WANG, facts.get(0).by());
    isIn(DeadlineState.MET, deadline);
    assertTrue(deadline.isAnnulled());
    assertEquals(DUE, deadline.breachedAt());
    assertNull(deadline.nextCheckAt());
  }

  @Test
  @Rule("DL-16")
  void aLateEntryAnnulsEvenWhatWasDoneLateMeanwhile() {
    deadline.done(LATE, LATE, WANG);
    assertEquals(List.of(ANNULLED), types(deadline.done(DUE, LATE, WANG)));
    isIn(DeadlineState.MET, deadline);
    assertEquals(DUE, deadline.doneAt());
  }

  @Test
  @Rule("DL-16")
  void aLateEntryDatedAfterTheDueTimeAnnulsNothing() {
    deadline.check(LATE);
    deadline.done(LATE, DUE.plusSeconds(60), WANG);
    isIn(DeadlineState.BREACHED, deadline);
    assertFalse(deadline.isAnnulled());
  }

  @Test
  @Rule("DL-4")
  void anActFromBeforeALaterRoundDoesNotEndIt() {
    Deadline second = round(2, RECEIVED);
    assertEquals(List.of(), second.done(RECEIVED.minusMillis(1), DUE, WANG));
    isIn(DeadlineState.RUNNING, second);
    second.done(RECEIVED, DUE, WANG);
    isIn(DeadlineState.MET, second);
    Deadline first = round(1, RECEIVED);
    first.done(RECEIVED.minusMillis(1), DUE, WANG);
    isIn(DeadlineState.MET, first);
  }

  @Test
  @Rule("DL-5")
  void raisingTakesTheEarlierTime() {
    Instant raised = RECEIVED.plus(ofMinutes(10));
    deadline.tighten(ofHours(24), MAJOR, raised);
    assertEquals(DUE, deadline.dueAt());
    deadline.tighten(ofMinutes(20), MAJOR, raised);
    assertEquals(raised.plus(ofMinutes(20)), deadline.dueAt());
    assertEquals(raised.plus(ofMinutes(20)), deadline.originalDueAt());
    List<DeadlineFact> facts = deadline.check(deadline.dueAt().plusMillis(1));
    assertEquals(List.of(Role.BRANCH_GENERAL_MANAGER), rungs(facts));
  }

  @Test
  @Rule("DL-5")
  void raisingLeavesABreachAndItsLadder() {
    deadline.check(LATE);
    deadline.tighten(ofHours(24), MAJOR, LATE);
    assertEquals(DUE, deadline.dueAt());
    assertEquals(List.of(Role.CHIEF_STEWARD), rungs(deadline.check(DUE.plus(DAY).plusMillis(1))));
  }

  @Test
  @Rule("DL-5")
  void raisingReopensNothingMet() {
    deadline.done(RECEIVED, RECEIVED, WANG);
    deadline.tighten(ofMinutes(1), MAJOR, RECEIVED);
    isIn(DeadlineState.MET, deadline);
    assertEquals(DUE, deadline.dueAt());
  }

  @Test
  @Rule("DL-5")
  void loweringRecomputesFromTheStart() {
    deadline.relax(ofHours(3), null, MAJOR, RECEIVED.plus(ofMinutes(10)));
    assertEquals(RECEIVED.plus(ofHours(3)), deadline.dueAt());
    assertEquals(RECEIVED.plus(ofHours(3)), deadline.originalDueAt());
  }

  @Test
  @Rule("DL-5")
  void loweringIsNeverABreachInRetrospect() {
    Duration shorter = ofMinutes(20);
    Instant still = RECEIVED.plus(shorter).minusMillis(1);
    deadline.relax(shorter, null, MAJOR, still);
    assertEquals(RECEIVED.plus(shorter), deadline.dueAt());

    Deadline other = open(RECEIVED);
    other.relax(shorter, null, MAJOR, RECEIVED.plus(shorter));
    assertEquals(RECEIVED.plus(shorter.multipliedBy(2)), other.dueAt());

    Deadline third = open(RECEIVED);
    third.relax(shorter, null, MAJOR, RECEIVED.plus(ofMinutes(50)));
    assertEquals(DUE, third.dueAt());
  }

  @Test
  @Rule("DL-2")
  void theOwnersTimeReplacesTheLimitWhenLowered() {
    Instant wish = RECEIVED.plus(ofHours(9));
    deadline.relax(ofHours(3), wish, MAJOR, RECEIVED);
    assertEquals(wish, deadline.dueAt());
  }

  @Test
  @Rule("DL-8")
  void overtimeKeepsTheOriginalAndWarnsAgainInTime() {
    deadline.extendTo(DUE.plus(ofHours(1)), RECEIVED);
    assertEquals(DUE, deadline.originalDueAt());
    assertTrue(deadline.isExtended());
    assertEquals(List.of(WARNED), types(deadline.check(DUE.plus(ofHours(1)))));
    isIn(DeadlineState.RUNNING, deadline);
    deadline.done(DUE.plus(ofHours(1)), DUE.plus(ofHours(1)), WANG);
    isIn(DeadlineState.MET, deadline);
  }

  @Test
  @Rule("DL-8")
  void overtimeAfterTheBreachStopsTheLadderWhichStartsAfresh() {
    deadline.check(DUE.plus(DAY).plusMillis(1));
    Instant later = DUE.plus(ofDays(5));
    deadline.extendTo(later, DUE.plus(DAY).plusMillis(2));
    isIn(DeadlineState.BREACHED, deadline);
    assertEquals(DUE, deadline.breachedAt());
    assertEquals(List.of(), deadline.check(later));
    List<DeadlineFact> facts = deadline.check(later.plus(DAY).plusMillis(1));
    assertEquals(List.of(Role.HEAD_STEWARD, Role.CHIEF_STEWARD), rungs(facts));
    assertEquals(List.of(later, later.plus(DAY)), facts.stream().map(DeadlineFact::at).toList());
    assertEquals(List.of(1, 1), facts.stream().map(DeadlineFact::lap).toList());
    assertEquals(DUE, deadline.breachedAt());
  }

  @Test
  @Rule("DL-8")
  void overtimeMustBeLaterAndOfSomethingOpen() {
    assertThrows(RuleViolation.class, () -> deadline.extendTo(DUE, RECEIVED));
    deadline.done(RECEIVED, RECEIVED, WANG);
    assertThrows(IllegalTransition.class, () -> deadline.extendTo(DUE.plusMillis(1), RECEIVED));
  }

  @Test
  @Rule("DL-8")
  void loweringKeepsApprovedOvertime() {
    Instant later = DUE.plus(ofHours(5));
    deadline.extendTo(later, RECEIVED);
    deadline.relax(ofHours(3), null, MAJOR, RECEIVED);
    assertEquals(later, deadline.dueAt());
    assertEquals(RECEIVED.plus(ofHours(3)), deadline.originalDueAt());
  }

  @Test
  @Rule("INT-13")
  void movingStartsAnew() {
    Instant opening = RECEIVED.plus(ofHours(10));
    deadline.moveTo(opening, opening.plus(LIMIT), RECEIVED);
    assertEquals(opening, deadline.startsAt());
    assertEquals(opening.plus(LIMIT), deadline.originalDueAt());
    assertEquals(opening.plus(ofMinutes(45)), deadline.nextCheckAt());
  }

  @Test
  @Rule("HD-10")
  void cancellingStopsTheLadderOfABreach() {
    deadline.check(LATE);
    deadline.cancel(LATE);
    isIn(DeadlineState.BREACHED, deadline);
    assertFalse(deadline.isOpen());
    assertNull(deadline.nextCheckAt());
  }

  @Test
  @Rule("DL-5")
  void supersedingLeavesABreachClimbing() {
    deadline.check(LATE);
    deadline.supersede(LATE);
    assertTrue(deadline.isOpen());
    assertEquals(DUE.plus(DAY).plusMillis(1), deadline.nextCheckAt());
  }

  @Test
  @Rule("DL-9")
  void anActRecordsFirstWhatTheSweepHasNotSeen() {
    assertEquals(List.of(WARNED, BREACHED), types(deadline.cancel(LATE)));
    isIn(DeadlineState.BREACHED, deadline);
    assertEquals(List.of(WARNED), types(open(RECEIVED).supersede(DUE)));
  }

  @Test
  void whatFailsIsTriedNextMinuteAndPutOffTheFifthTime() {
    for (int failure = 1; failure <= 4; failure++) {
      deadline.putOff(LATE, "no");
      assertEquals(LATE.plus(ofMinutes(1)), deadline.nextCheckAt());
    }
    deadline.putOff(LATE, "x".repeat(2000));
    assertEquals(LATE.plus(ofMinutes(15)), deadline.nextCheckAt());
    deadline.check(LATE);
    assertEquals(0, deadline.failures());
  }
}
