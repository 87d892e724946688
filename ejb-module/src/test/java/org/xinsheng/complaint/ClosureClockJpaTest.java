package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.complaint.NewComplaintFixture.major;
import static org.xinsheng.complaint.domain.Severity.MAJOR;
import static org.xinsheng.deadline.domain.DeadlineKind.CLOSURE;
import static org.xinsheng.deadline.domain.DeadlineState.BREACHED;
import static org.xinsheng.deadline.domain.DeadlineState.CANCELLED;
import static org.xinsheng.deadline.domain.DeadlineState.MET;
import static org.xinsheng.deadline.domain.DeadlineState.RUNNING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("DL-17")
@Rule("HD-8")
class ClosureClockJpaTest {

  private static final Duration DAY = Duration.ofHours(24);

  private final Wiring wiring;
  private final Reception at;

  ClosureClockJpaTest(Wiring wiring) {
    this.wiring = wiring.setting("xinsheng.node", "a");
    this.at = new Reception(wiring).as("cs1");
  }

  private String resolved(NewComplaintFixture taken, String by) {
    String number = at.as("cs1").register(taken);
    at.later(Duration.ofMinutes(5));
    at.as(by).resolve(number);
    at.later(Duration.ofMinutes(5));
    return number;
  }

  private List<DeadlineState> states(String number) {
    return at.clocks(number, CLOSURE).stream().map(DeadlineRow::state).toList();
  }

  private void sweepAt(Instant now) {
    wiring.clock().set(now);
    wiring.bean(DeadlineSweep.class).untilNothingIsDue();
  }

  @Test
  void theSatisfiedAnswerStartsItWithItsOwnInstant() {
    String number = resolved(general(), "cs1");
    assertEquals(List.of(), states(number));
    Instant called = at.now();
    at.later(Duration.ofMinutes(30));
    at.as("cs2").answer(number, Satisfaction.SATISFIED, Validity.VALID, called);
    DeadlineRow clock = at.clock(number, CLOSURE);
    assertEquals(RUNNING, clock.state());
    assertEquals(called, clock.startsAt());
    assertEquals(called.plus(DAY), clock.dueAt());
    assertEquals(called, at.last(number, "CLOSABLE").at());
    at.as("cs1").close(number);
    assertEquals(List.of(MET), states(number));
    assertEquals(at.now(), at.clock(number, CLOSURE).doneAt());
  }

  @Test
  void soDoesTheJudgementThatComesLast() {
    String number = resolved(general(), "cs1");
    at.as("cs2").answer(number, Satisfaction.SATISFIED);
    assertEquals(List.of(), states(number));
    Instant judged = at.later(Duration.ofHours(1));
    at.as("head1").judge(number, Validity.VALID);
    assertEquals(judged, at.clock(number, CLOSURE).startsAt());
    at.as("head1").judge(number, Validity.INVALID);
    assertEquals(List.of(RUNNING), states(number), "still fulfilled, still one clock");
  }

  @Test
  @Rule("INT-4")
  void soDoesTheReportToTheSuperior() {
    String number = resolved(important().forwarded(), "head1");
    at.as("cs2").answer(number, Satisfaction.SATISFIED, Validity.VALID, null);
    assertEquals(List.of(), states(number));
    Instant told = at.later(Duration.ofHours(1));
    at.as("cs1").resolution.reportToSuperior(number, null, "已办结", null);
    assertEquals(told, at.clock(number, CLOSURE).startsAt());
  }

  @Test
  @Rule("HD-11")
  void soDoesTheEffectCheckWhichAnotherOneTakesBack() {
    String number = resolved(major(), "chief1");
    at.as("cs2").answer(number, Satisfaction.SATISFIED, Validity.VALID, null);
    assertEquals(List.of(), states(number));
    at.as("manager1").resolution.checkEffect(number, null, "有效", true);
    assertEquals(List.of(RUNNING), states(number));
    Instant again = at.later(Duration.ofHours(2));
    at.as("manager1").resolution.checkEffect(number, null, "又坏了", false);
    assertEquals(List.of(CANCELLED), states(number));
    assertEquals(again, at.clock(number, CLOSURE).endedAt());
    at.later(Duration.ofHours(1));
    at.as("manager1").resolution.checkEffect(number, null, "修好了", true);
    assertEquals(List.of(CANCELLED, RUNNING), states(number));
    assertEquals(2, at.clock(number, CLOSURE).round());
    assertEquals(at.now(), at.clock(number, CLOSURE).startsAt());
  }

  @Test
  void aRaiseToMajorOpensAConditionAgain() {
    String number = resolved(general(), "cs1");
    at.as("cs2").answer(number, Satisfaction.SATISFIED, Validity.VALID, null);
    at.as("head1").raise(number, MAJOR, Criterion.REPUTATION_DAMAGE);
    assertEquals(List.of(CANCELLED), states(number));
    assertThrows(RuleViolation.class, () -> at.as("chief1").close(number));
    assertEquals(List.of(CANCELLED), states(number));
  }

  @Test
  void anUnsatisfiedAnswerStartsNothing() {
    String number = resolved(general(), "cs1");
    at.as("cs2").answer(number, Satisfaction.DISSATISFIED, Validity.VALID, null);
    assertEquals(List.of(), states(number));
    at.as("cs1").resolve(number);
    assertEquals(List.of(), states(number));
    at.as("cs2").answer(number, Satisfaction.SATISFIED);
    assertEquals(List.of(RUNNING), states(number));
  }

  @Test
  @Rule("DL-18")
  void closedExactlyADayLaterIsInTimeAfterThatTheHeadStewardHearsOfIt() {
    String inTime = resolved(general(), "cs1");
    String late = resolved(general(), "cs1");
    at.as("cs2").answer(inTime, Satisfaction.SATISFIED, Validity.VALID, null);
    at.as("cs2").answer(late, Satisfaction.SATISFIED, Validity.VALID, null);
    Instant due = at.now().plus(DAY);
    wiring.clock().set(due);
    at.as("cs1").close(inTime);
    assertEquals(List.of(MET), states(inTime));
    sweepAt(due.plusMillis(1));
    at.as("cs1").close(late);
    DeadlineRow clock = at.clock(late, CLOSURE);
    assertEquals(BREACHED, clock.state());
    assertEquals(due.plusMillis(1), clock.doneAt());
    assertEquals(List.of(Role.HEAD_STEWARD), clock.escalatedTo());
  }

  @Test
  @Rule("DL-12")
  void listsShowItAsWhatIsDueNext() {
    String number = resolved(general(), "cs1");
    at.as("cs2").answer(number, Satisfaction.SATISFIED, Validity.VALID, null);
    ComplaintFilter mine = new ComplaintFilter(null, null, null, null, null, null, false, number);
    ComplaintRow row = at.queries.page(mine, ComplaintSort.RECEIVED, null, 10).items().get(0);
    assertEquals(at.clock(number, CLOSURE).dueAt(), row.nextDueAt());
    at.as("cs1").close(number);
    row = at.queries.page(mine, ComplaintSort.RECEIVED, null, 10).items().get(0);
    assertEquals(null, row.nextDueAt());
  }
}
