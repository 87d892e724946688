package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.complaint.NewComplaintFixture.major;
import static org.xinsheng.complaint.domain.Severity.GENERAL;
import static org.xinsheng.complaint.domain.Severity.IMPORTANT;
import static org.xinsheng.complaint.domain.Severity.MAJOR;
import static org.xinsheng.deadline.domain.DeadlineKind.RECTIFICATION;
import static org.xinsheng.deadline.domain.DeadlineKind.REPLY;
import static org.xinsheng.deadline.domain.DeadlineKind.RESOLUTION;
import static org.xinsheng.deadline.domain.DeadlineState.BREACHED;
import static org.xinsheng.deadline.domain.DeadlineState.MET;
import static org.xinsheng.deadline.domain.DeadlineState.RUNNING;
import static org.xinsheng.deadline.domain.DeadlineState.SUPERSEDED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.intake.domain.RequestedTime;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.timer.Setbacks;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.SettableClock;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("SEV-6")
class MonthMarkJpaTest {

  private static final Instant RECEIVED = SettableClock.START;
  private static final Instant MARK = Instant.parse("2026-12-23T01:15:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration TICK = Duration.ofMillis(1);

  private final Wiring wiring;
  private final Reception at;
  private final MonthMarkSweep sweep;
  private final List<Facts> heard = new ArrayList<>();
  private String poisoned;

  MonthMarkJpaTest(Wiring wiring) {
    this.wiring = wiring.setting("xinsheng.node", "a");
    this.at = new Reception(wiring);
    this.sweep = wiring.bean(MonthMarkSweep.class);
    wiring.using(MonthMarkSweep.class).hearing(this);
  }

  void hear(@jakarta.enterprise.event.Observes DomainEvent event) {
    boolean sick = event.facts().subject().number().equals(poisoned);
    if (sick && bySystem(event.facts())) {
      throw new IllegalStateException("this one cannot be told");
    }
    heard.add(event.facts());
  }

  @BeforeEach
  void nothingElseIsDue() {
    wiring.database().update("update complaint set month_check_at = null");
    wiring.database().update("delete from sweep_setback");
    wiring.clock().set(RECEIVED);
    poisoned = null;
    heard.clear();
    at.as("cs1");
  }

  private void sweepAt(Instant now) {
    wiring.clock().set(now);
    sweep.untilNothingIsDue();
  }

  private String valid(NewComplaintFixture taken) {
    String number = at.as("cs1").register(taken);
    at.as("head1").judge(number, Validity.VALID);
    return number;
  }

  private List<Facts> told(String number, String act) {
    return heard.stream()
        .filter(it -> act.equals(it.act()) && number.equals(it.subject().number()))
        .toList();
  }

  private void assertRaisedAt(String number, Instant instant) {
    ComplaintView view = at.read(number);
    assertEquals(MAJOR, view.severity());
    assertEquals(instant, view.raisedByAgeAt());
    assertEquals(1, told(number, "RAISED_BY_AGE").size());
    DeadlineRow resolution = at.clock(number, RESOLUTION);
    assertEquals(RUNNING, resolution.state());
    assertEquals(instant, resolution.startsAt());
    assertEquals(instant.plus(DAY.multipliedBy(7)), resolution.dueAt());
    DeadlineRow reply = at.clock(number, REPLY);
    assertEquals(RUNNING, reply.state());
    assertEquals(instant, reply.startsAt());
    assertEquals(instant.plus(DAY), reply.dueAt());
  }

  private void assertNotRaised(String number) {
    assertNull(at.read(number).raisedByAgeAt());
    assertEquals(List.of(), told(number, "RAISED_BY_AGE"));
  }

  @Test
  void becomesMajorByItselfOnceWithEverythingThatMajorBrings() {
    String number = valid(general());
    sweepAt(MARK);
    assertNotRaised(number);
    sweepAt(MARK.plus(TICK));
    assertRaisedAt(number, MARK);
    ComplaintView view = at.read(number);
    assertEquals("chief1", view.handler().username());
    assertTrue(view.reportedTo().contains(Role.BRANCH_GENERAL_MANAGER));
    Facts facts = told(number, "RAISED_BY_AGE").get(0);
    assertEquals(Actor.SYSTEM, facts.actor());
    assertEquals(MARK, facts.at());
    assertEquals("UNRESOLVED_FOR_A_MONTH", facts.why());
    assertEquals(
        Set.of(
            Role.BRANCH_GENERAL_MANAGER,
            Role.DUTY_FOREMAN,
            Role.DEPARTMENT_HEAD,
            Role.HEAD_STEWARD,
            Role.CHIEF_STEWARD,
            Role.OFFICE_ASSISTANT,
            Role.OFFICE_MANAGER),
        Reception.roles(facts));
    sweepAt(MARK.plus(DAY.multipliedBy(40)));
    assertEquals(1, told(number, "RAISED_BY_AGE").size());
  }

  @Test
  void aLateSweepRecordsTheMarksOwnInstants() {
    String number = valid(important());
    String open = at.as("cs1").register(general());
    sweepAt(MARK.plus(DAY.multipliedBy(3)));
    assertRaisedAt(number, MARK);
    assertRaisedAt(open, MARK.plus(DAY));
    List<Instant> instants = heard.stream().filter(this::bySystem).map(Facts::at).toList();
    assertEquals(instants.stream().sorted().toList(), instants);
    assertEquals(4, instants.size());
  }

  private boolean bySystem(Facts facts) {
    return facts.actor().equals(Actor.SYSTEM);
  }

  @Test
  void keepsDueOrderAcrossBatches() {
    int many = MonthMarkBatch.SIZE + 10;
    for (int i = 0; i < many; i++) {
      wiring.clock().set(RECEIVED.plusSeconds(i * 60L));
      at.as("cs1").register(general());
    }
    sweepAt(MARK.plus(DAY.multipliedBy(3)));
    List<Instant> instants = heard.stream().filter(this::bySystem).map(Facts::at).toList();
    assertEquals(instants.stream().sorted().toList(), instants);
    assertEquals(3 * many, instants.size());
  }

  @Test
  void whoeverActsFindsWhatTheSweepHasNotDoneYet() {
    String number = valid(general());
    wiring.clock().set(MARK.plusSeconds(30));
    at.as("cs1").reply(number);
    assertEquals(MAJOR, at.read(number).severity());
    assertEquals(MARK, at.read(number).raisedByAgeAt());
    assertEquals(MET, at.clock(number, REPLY).state());
    assertEquals(MARK.plus(DAY), at.clock(number, REPLY).dueAt());
    sweepAt(MARK.plusSeconds(60));
    assertEquals(1, told(number, "RAISED_BY_AGE").size());
  }

  @Test
  void resolvedExactlyAtTheMarkIsInTimeAMillisecondLaterIsNot() {
    String inTime = valid(general());
    String late = valid(general());
    wiring.clock().set(MARK);
    at.as("cs1").resolve(inTime);
    sweepAt(MARK.plus(TICK));
    assertNotRaised(inTime);
    assertEquals(GENERAL, at.read(inTime).severity());
    assertRaisedAt(late, MARK);
  }

  @Test
  void oneMonthIsTheSameLocalDayAndTimeClippedToTheMonthsEnd() {
    wiring.clock().set(Instant.parse("2027-01-31T13:30:00Z"));
    String number = valid(general());
    Instant clipped = Instant.parse("2027-02-28T13:30:00Z");
    sweepAt(clipped);
    assertNotRaised(number);
    sweepAt(clipped.plus(TICK));
    assertRaisedAt(number, clipped);
  }

  @Test
  @Rule("DL-15")
  void theMonthIsTheOfficesOwn() {
    wiring.clock().set(Instant.parse("2027-01-30T16:30:00Z"));
    String number = valid(general());
    Instant halfPastMidnight = Instant.parse("2027-02-27T16:30:00Z");
    sweepAt(halfPastMidnight);
    assertNotRaised(number);
    sweepAt(halfPastMidnight.plus(TICK));
    assertRaisedAt(number, halfPastMidnight);
  }

  @Test
  @Rule("DL-5")
  void runningClocksAreSupersededBreachedOnesStayAndTheFreshOnesAreKeptByOneAct() {
    NewComplaintFixture taken = general();
    taken.requestedBy = new RequestedTime("2027-02-01");
    String number = valid(taken);
    wiring.clock().set(MARK.plus(TICK));
    wiring.bean(DeadlineSweep.class).untilNothingIsDue();
    List<DeadlineRow> replies = at.clocks(number, REPLY);
    List<DeadlineRow> results = at.clocks(number, RESOLUTION);
    assertEquals(List.of(BREACHED, RUNNING), replies.stream().map(DeadlineRow::state).toList());
    assertEquals(List.of(SUPERSEDED, RUNNING), results.stream().map(DeadlineRow::state).toList());
    assertEquals(MARK, results.get(0).endedAt());
    at.as("chief1").reply(number);
    at.resolve(number);
    assertEquals(
        List.of(BREACHED, MET), at.clocks(number, REPLY).stream().map(DeadlineRow::state).toList());
    assertEquals(MET, at.clock(number, RESOLUTION).state());
    assertTrue(at.clocks(number, REPLY).stream().allMatch(it -> it.doneAt() != null));
  }

  @Test
  @Rule("DL-9")
  void afterADowntimeNoDeadlineIsMissedThatHadEndedBefore() {
    NewComplaintFixture taken = general();
    taken.requestedBy = new RequestedTime("2026-12-23");
    String number = valid(taken);
    at.as("cs1").reply(number);
    wiring.clock().set(MARK.plus(DAY.multipliedBy(3)));
    wiring.bean(DeadlineSweep.class).untilNothingIsDue();
    assertEquals(SUPERSEDED, at.clocks(number, RESOLUTION).get(0).state());
    assertEquals(BREACHED, at.clock(number, REPLY).state());
    assertEquals(MARK.plus(DAY), at.clock(number, REPLY).breachedAt());
    assertEquals(MARK.plus(Duration.ofHours(18)), at.clock(number, REPLY).warnedAt());
  }

  @Test
  @Rule("DL-16")
  void aResultEnteredLateEndsTheFreshClock() {
    String number = valid(general());
    sweepAt(MARK.plus(DAY));
    at.as("chief1")
        .resolution
        .resolve(number, null, NewResultFixture.explained(MARK.minus(Duration.ofHours(2)), null));
    assertEquals(MET, at.clock(number, RESOLUTION).state());
    assertEquals(MAJOR, at.read(number).severity());
  }

  @Test
  @Rule("DL-3")
  void theFirstReplyDoesNotKeepTheSecondPromiseButATelephonedResultDoes() {
    String number = valid(general());
    at.as("cs1").reply(number);
    sweepAt(MARK.plus(DAY));
    at.as("chief1").resolve(number);
    assertEquals(RUNNING, at.clock(number, REPLY).state());
    at.as("cs2").answer(number, Satisfaction.SATISFIED);
    assertEquals(MET, at.clock(number, REPLY).state());
  }

  @Test
  @Rule("INT-17")
  void nobodyIsPromisedAReplyWhomNobodyCanReach() {
    NewComplaintFixture taken = general();
    taken.anonymous = true;
    taken.customer = null;
    String number = valid(taken);
    sweepAt(MARK.plus(TICK));
    assertEquals(List.of(), at.clocks(number, REPLY));
    assertEquals(MARK, at.clock(number, RESOLUTION).startsAt());
  }

  @Test
  void undeterminedAtTheMarkTheHeadStewardHasADayAndSilenceCountsAsValid() {
    String number = at.register(general());
    sweepAt(MARK.plus(TICK));
    assertEquals(MARK.plus(DAY), at.read(number).judgeBy());
    Facts asked = told(number, "VALIDITY_ASKED").get(0);
    assertEquals(MARK, asked.at());
    assertEquals(Set.of(Role.HEAD_STEWARD), Reception.roles(asked));
    sweepAt(MARK.plus(DAY));
    assertEquals(Validity.UNDETERMINED, at.read(number).validity());
    sweepAt(MARK.plus(DAY).plus(TICK));
    ComplaintView view = at.read(number);
    assertEquals(Validity.VALID, view.validity());
    assertEquals(ComplaintStatus.IN_PROGRESS, view.status());
    assertRaisedAt(number, MARK.plus(DAY));
    Facts silence = told(number, "VALID_BY_SILENCE").get(0);
    assertEquals(Actor.SYSTEM, silence.actor());
    assertEquals(MARK.plus(DAY), silence.at());
    assertEquals("NOBODY_JUDGED_IN_TIME", silence.why());
    assertNull(view.judgeBy());
  }

  @Test
  void judgedValidWithinTheDayItIsRaisedAtTheJudgement() {
    String number = at.register(general());
    sweepAt(MARK.plus(TICK));
    wiring.clock().set(MARK.plus(DAY));
    at.as("head1").judge(number, Validity.VALID);
    assertRaisedAt(number, MARK.plus(DAY));
    assertEquals(List.of(), told(number, "VALID_BY_SILENCE"));
  }

  @Test
  void anInvalidOneStaysUntilItIsJudgedValid() {
    String number = at.register(general());
    sweepAt(MARK.plus(TICK));
    at.as("head1").judge(number, Validity.INVALID);
    sweepAt(MARK.plus(DAY.multipliedBy(9)));
    assertNotRaised(number);
    wiring.clock().set(MARK.plus(DAY.multipliedBy(10)));
    at.as("head1").judge(number, Validity.VALID);
    assertRaisedAt(number, MARK.plus(DAY.multipliedBy(10)));
  }

  @Test
  void invalidBeforeTheMarkAndJudgedValidAfterIt() {
    String number = at.register(general());
    at.as("head1").judge(number, Validity.INVALID);
    sweepAt(MARK.plus(DAY));
    assertNotRaised(number);
    Instant judged = MARK.plus(DAY.multipliedBy(2));
    wiring.clock().set(judged);
    at.as("head1").judge(number, Validity.VALID);
    assertRaisedAt(number, judged);
  }

  @Test
  void aMajorOneGetsNoNewClocksAndTheBranchIsToldOnce() {
    String number = at.register(major());
    sweepAt(MARK.plus(DAY.multipliedBy(5)));
    assertEquals(1, told(number, "MONTH_PASSED").size());
    assertEquals(MARK, told(number, "MONTH_PASSED").get(0).at());
    assertEquals(
        Set.of(Role.BRANCH_GENERAL_MANAGER), Reception.roles(told(number, "MONTH_PASSED").get(0)));
    assertEquals(1, at.clocks(number, RESOLUTION).size());
    assertEquals(1, at.clocks(number, REPLY).size());
    assertNotRaised(number);
    wiring.clock().set(MARK.plus(DAY.multipliedBy(6)));
    at.as("chief1").judge(number, Validity.VALID);
    assertEquals(1, told(number, "MONTH_PASSED").size());
  }

  @Test
  void whatIsResolvedAtTheMarkWaitsForItsReopening() {
    String number = valid(general());
    at.as("cs1").resolve(number);
    sweepAt(MARK.plus(DAY));
    assertNotRaised(number);
    Instant call = MARK.plus(DAY.multipliedBy(2));
    wiring.clock().set(call);
    at.as("cs2").answer(number, Satisfaction.DISSATISFIED);
    assertRaisedAt(number, call);
    assertEquals(SUPERSEDED, at.clock(number, RECTIFICATION).state());
    assertEquals(call.plus(DAY.multipliedBy(7)), at.read(number).resolutionDueAt());
    wiring.clock().set(call.plus(DAY));
    at.as("chief1").resolve(number);
    at.as("cs2").answer(number, Satisfaction.DISSATISFIED);
    assertEquals(1, told(number, "RAISED_BY_AGE").size());
    assertEquals(RUNNING, at.clock(number, RECTIFICATION).state());
  }

  @Test
  void aReopeningBeforeTheMarkIsLookedAtWhenTheMonthEnds() {
    String number = valid(general());
    at.as("cs1").resolve(number);
    wiring.clock().set(MARK.minus(DAY));
    at.as("cs2").answer(number, Satisfaction.DISSATISFIED);
    assertNotRaised(number);
    sweepAt(MARK.plus(TICK));
    assertRaisedAt(number, MARK);
    assertEquals(SUPERSEDED, at.clock(number, RECTIFICATION).state());
  }

  @Test
  void reopenedUndeterminedTheHeadStewardHasADayFromTheReopening() {
    String number = at.register(general());
    at.resolve(number);
    sweepAt(MARK.plus(DAY));
    Instant call = MARK.plus(DAY.multipliedBy(2));
    wiring.clock().set(call);
    at.as("cs2").answer(number, Satisfaction.DISSATISFIED);
    assertNotRaised(number);
    assertEquals(call.plus(DAY), at.read(number).judgeBy());
    sweepAt(call.plus(DAY).plus(TICK));
    assertRaisedAt(number, call.plus(DAY));
  }

  @Test
  @Rule("INT-14")
  void enteredAMonthLateTheDayToJudgeCountsFromTheEntry() {
    wiring.clock().set(MARK.plus(DAY.multipliedBy(5)));
    String number = at.register(general().receivedAt(RECEIVED));
    Instant entered = at.now();
    sweepAt(entered.plusSeconds(60));
    assertEquals(entered, told(number, "VALIDITY_ASKED").get(0).at());
    sweepAt(entered.plus(DAY));
    assertNotRaised(number);
    sweepAt(entered.plus(DAY).plus(TICK));
    assertRaisedAt(number, entered.plus(DAY));
  }

  @Test
  @Rule("INT-13")
  void aDeferralDoesNotPostponeTheMark() {
    Instant night = Instant.parse("2026-11-23T15:00:00Z");
    wiring.clock().set(night);
    NewComplaintFixture taken = general();
    taken.deferral = new NewComplaint.Deferral("王芳", "明早处理");
    String number = at.as("duty1").register(taken);
    at.as("head1").judge(number, Validity.VALID);
    Instant mark = Instant.parse("2026-12-23T15:00:00Z");
    sweepAt(mark.plus(TICK));
    assertRaisedAt(number, mark);
  }

  @Test
  @Rule("SEV-9")
  void whatAgeRaisedCannotBeLowered() {
    String number = valid(general());
    sweepAt(MARK.plus(TICK));
    RuleViolation why =
        assertThrows(RuleViolation.class, () -> at.as("chief1").lower(number, IMPORTANT));
    assertEquals(Optional.of("SEV-9"), why.rule());
    String byHand = at.as("cs1").register(major());
    at.as("chief1").lower(byHand, IMPORTANT);
    assertEquals(IMPORTANT, at.read(byHand).severity());
  }

  @Test
  void aRaiseByHandBeforeTheMarkLeavesNothingToRaise() {
    String number = valid(general());
    at.as("head1").raise(number, MAJOR, Criterion.REPUTATION_DAMAGE);
    sweepAt(MARK.plus(TICK));
    assertNotRaised(number);
    assertEquals(1, told(number, "MONTH_PASSED").size());
  }

  @Test
  void oneThatCannotBeFinishedDelaysNoOtherAndIsVisible() {
    poisoned = null;
    String sick = valid(general());
    String well = valid(general());
    poisoned = sick;
    Instant now = MARK.plus(TICK);
    sweepAt(now);
    assertRaisedAt(well, MARK);
    assertNotRaised(sick);
    for (int i = 0; i < 4; i++) {
      now = now.plus(Duration.ofMinutes(1));
      sweepAt(now);
    }
    assertEquals(1, wiring.tx(() -> wiring.bean(Setbacks.class).putOff(MonthMarkSweep.NAME)));
    poisoned = null;
    sweepAt(now.plus(Duration.ofMinutes(14)));
    assertNotRaised(sick);
    sweepAt(now.plus(Duration.ofMinutes(15)));
    assertRaisedAt(sick, MARK);
    assertEquals(0, wiring.database().count("sweep_setback"));
  }

  @Test
  void twoNodesRaiseItOnce() throws Exception {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      numbers.add(valid(general()));
    }
    wiring.clock().set(MARK.plus(TICK));
    Callable<Void> node =
        () -> {
          sweep.untilNothingIsDue();
          return null;
        };
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      for (var done : nodes.invokeAll(List.of(node, node))) {
        done.get();
      }
    } finally {
      nodes.shutdown();
    }
    for (String number : numbers) {
      assertEquals(2, at.clocks(number, RESOLUTION).size());
    }
    assertFalse(numbers.isEmpty());
  }
}
