package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.complaint.NewComplaintFixture.major;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.SettableClock;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class ResolutionDeskJpaTest {

  private static final Instant RECEIVED = SettableClock.START;
  private static final Duration DAY = Duration.ofHours(24);

  /** A gate of some capability downstream. */
  private static final class Slips implements ResultGate {

    private String open;

    @Override
    public Optional<RuleViolation> whyNotResolve(Complaint complaint) {
      return Optional.ofNullable(open)
          .map(rule -> new RuleViolation(rule, Message.of("refusal.followUpMissing")));
    }
  }

  private final Slips slips = new Slips();
  private final Reception at;

  ResolutionDeskJpaTest(Wiring wiring) {
    at = new Reception(wiring.use(slips)).as("cs1");
  }

  private static void violates(String rule, Runnable act) {
    assertEquals(Optional.of(rule), assertThrows(RuleViolation.class, act::run).rule());
  }

  private DeadlineState state(String number, DeadlineKind kind) {
    return at.clock(number, kind).state();
  }

  @Test
  @Rule("DL-3")
  @Rule("HD-4")
  void aResultStopsItsClockAndTheReplyClockOnlyIfTheOwnerWasTold() {
    String untold = at.register(general());
    at.resolve(untold);
    assertEquals(DeadlineState.MET, state(untold, DeadlineKind.RESOLUTION));
    assertEquals(DeadlineState.RUNNING, state(untold, DeadlineKind.REPLY));
    assertNull(at.read(untold).repliedAt());
    String told = at.register(general());
    at.resolution.resolve(told, null, NewResultFixture.explained(null, at.now()));
    assertEquals(DeadlineState.MET, state(told, DeadlineKind.REPLY));
    assertEquals(at.now(), at.read(told).repliedAt());
  }

  @Test
  @Rule("DL-3")
  void whatTheOwnerWasToldIsNoReplyWhereOneIsRecorded() {
    String number = at.register(general());
    at.reply(number);
    Instant told = at.later(Duration.ofHours(2));
    at.resolution.resolve(number, null, NewResultFixture.explained(null, told));
    assertEquals(RECEIVED, at.read(number).repliedAt());
    assertEquals(DeadlineState.MET, state(number, DeadlineKind.REPLY));
  }

  @Test
  @Rule("DL-16")
  @Rule("DL-18")
  void aResultEnteredLateCountsWhenItWasReached() {
    Instant due = RECEIVED.plus(Duration.ofHours(48));
    String inTime = at.register(general());
    String late = at.register(general());
    at.later(Duration.ofDays(5));
    at.resolution.resolve(inTime, null, NewResultFixture.explained(due, null));
    at.resolution.resolve(late, null, NewResultFixture.explained(due.plusMillis(1), null));
    assertEquals(DeadlineState.MET, state(inTime, DeadlineKind.RESOLUTION));
    assertTrue(at.clock(inTime, DeadlineKind.RESOLUTION).enteredLate());
    assertEquals(DeadlineState.BREACHED, state(late, DeadlineKind.RESOLUTION));
    assertEquals(due.plus(DAY), at.clock(inTime, DeadlineKind.FOLLOW_UP).dueAt());
  }

  @Test
  @Rule("HD-4")
  void theOwnerIsToldNeitherBeforeTheReceiptNorInTheFuture() {
    String number = at.register(general());
    for (Instant told : List.of(RECEIVED.minusMillis(1), RECEIVED.plusMillis(1))) {
      violates(
          "HD-4",
          () -> at.resolution.resolve(number, null, NewResultFixture.explained(null, told)));
    }
    at.resolution.resolve(number, null, NewResultFixture.explained(null, RECEIVED));
  }

  @Test
  @Rule("HD-1")
  @Rule("HD-6")
  void anIncompleteResultSavesNothing() {
    String number = at.register(general());
    violates(
        "HD-1",
        () ->
            at.resolution.resolve(
                number, null, NewResultFixture.result(Cause.MUNICIPAL, null, null, null)));
    NewResult empty =
        new NewResult(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);
    InvalidInput why =
        assertThrows(InvalidInput.class, () -> at.resolution.resolve(number, null, empty));
    assertEquals(
        List.of("cause", "result", "causeAnalysis", "correctiveMeasure"),
        why.fields().stream().map(it -> it.field()).toList());
    ComplaintView view = at.read(number);
    assertEquals(ComplaintStatus.REGISTERED, view.status());
    assertEquals(List.of(), view.results());
  }

  @Test
  @Rule("HD-15")
  void whoRecordsAResultDependsOnTheSeverity() {
    String general = at.register(general());
    assertThrows(NotAllowed.class, () -> at.as("cs2").resolve(general));
    at.as("cs1").resolve(general);
    String important = at.register(important());
    assertThrows(NotAllowed.class, () -> at.as("cs1").resolve(important));
    assertThrows(NotAllowed.class, () -> at.as("chief1").resolve(important));
    at.as("head1").resolve(important);
    String major = at.as("cs1").register(major());
    for (String other : List.of("cs1", "head1", "manager1", "branchgm")) {
      assertThrows(NotAllowed.class, () -> at.as(other).resolve(major), other);
    }
    at.as("chief1").resolve(major);
  }

  @Test
  @Rule("HD-13")
  @Rule("HD-15")
  void whereTheChiefStewardIsComplainedAboutTheNextRungRecordsTheResult() {
    String number = at.register(major().about("chief1"));
    violates("HD-13", () -> at.as("chief1").resolve(number));
    at.as("branchgm").resolve(number);
    assertEquals(ComplaintStatus.RESOLVED, at.read(number).status());
  }

  @Test
  @Rule("HD-15")
  void theChiefStewardsDeputyRecordsAMajorResult() {
    String number = at.register(major());
    var absence = at.staff.isAbsent("chief1", "head1", null);
    at.as("head1").resolve(number);
    assertEquals(ComplaintStatus.RESOLVED, at.read(number).status());
    at.wiring.database().update("delete from delegation where id = ?", absence.id());
  }

  @Test
  @Rule("SEV-8")
  void compensationAboveTheLossRaisesIt() {
    NewComplaintFixture taken = general();
    taken.loss = Money.of("100.00");
    String more = at.register(taken);
    at.resolution.resolve(more, null, NewResultFixture.paid("100.01"));
    assertEquals(Money.of("100.01"), at.read(more).lossAmount());
    String less = at.register(taken);
    at.resolution.resolve(less, null, NewResultFixture.paid("99.99"));
    assertEquals(Money.of("100.00"), at.read(less).lossAmount());
  }

  @Test
  void anOpenResultGateSavesNothingAndNamesItsOwnRule() {
    String number = at.register(general());
    slips.open = "NCR-9";
    violates("NCR-9", () -> at.resolve(number));
    assertEquals(ComplaintStatus.REGISTERED, at.read(number).status());
    assertEquals(DeadlineState.RUNNING, state(number, DeadlineKind.RESOLUTION));
    slips.open = null;
    at.resolve(number);
  }

  @Test
  @Rule("INT-4")
  void theSuperiorHearsTheResultWithinADayAndOnlyAReportOnItCounts() {
    String number = at.register(important().forwarded());
    at.resolution.reportToSuperior(number, null, "正在处理", null);
    Instant result = at.later(Duration.ofHours(1));
    at.as("head1").resolve(number);
    assertEquals(result.plus(DAY), at.clock(number, DeadlineKind.SUPERIOR_REPORT).dueAt());
    at.later(Duration.ofHours(2));
    at.resolution.reportToSuperior(number, null, "之前的口头汇报", result.minusMillis(1));
    assertEquals(DeadlineState.RUNNING, state(number, DeadlineKind.SUPERIOR_REPORT));
    at.resolution.reportToSuperior(number, null, "结果如下", result);
    assertEquals(DeadlineState.MET, state(number, DeadlineKind.SUPERIOR_REPORT));
    assertEquals(3, at.read(number).superiorReports().size());
  }

  @Test
  @Rule("INT-4")
  void aNewResultWantsANewReport() {
    String number = at.register(important().forwarded());
    at.as("head1").resolve(number);
    at.resolution.reportToSuperior(number, null, "结果", null);
    at.later(Duration.ofHours(1));
    at.as("cs1").answer(number, Satisfaction.DISSATISFIED);
    at.later(Duration.ofHours(1));
    at.as("head1").resolve(number);
    assertEquals(DeadlineState.RUNNING, state(number, DeadlineKind.SUPERIOR_REPORT));
    at.as("cs1").answer(number, Satisfaction.SATISFIED, Validity.VALID, null);
    violates("INT-4", () -> at.close(number));
    at.resolution.reportToSuperior(number, null, "新的结果", null);
    at.close(number);
  }

  @Test
  @Rule("HD-8")
  @Rule("HD-11")
  @Rule("FU-1")
  @Rule("INT-4")
  void theGatesOfClosureInOrderEachNamingItsRule() {
    NewComplaintFixture taken = major().forwarded();
    String number = at.register(taken);
    IllegalTransition early = assertThrows(IllegalTransition.class, () -> at.close(number));
    assertEquals(List.of("REGISTERED", "CLOSED"), List.of(early.from(), early.to()));
    at.as("chief1").resolve(number);
    violates("FU-1", () -> at.as("cs1").close(number));
    at.answer(number, Satisfaction.SATISFIED);
    violates("INT-4", () -> at.close(number));
    at.resolution.reportToSuperior(number, null, "结果", null);
    violates("HD-11", () -> at.close(number));
    assertThrows(
        NotAllowed.class, () -> at.as("chief1").resolution.checkEffect(number, null, "已查", true));
    at.as("manager1").resolution.checkEffect(number, null, "尚有不足", false);
    violates("HD-11", () -> at.as("cs1").close(number));
    at.as("manager1").resolution.checkEffect(number, null, "有效", true);
    violates("HD-8", () -> at.as("cs1").close(number));
    at.as("chief1").judge(number, Validity.VALID);
    assertThrows(NotAllowed.class, () -> at.as("cashier1").close(number));
    at.as("cs1").close(number);
    ComplaintView view = at.read(number);
    assertEquals(ComplaintStatus.CLOSED, view.status());
    assertEquals(at.now(), view.closedAt());
    assertThrows(IllegalTransition.class, () -> at.close(number));
  }

  @Test
  @Rule("HD-11")
  void onlyAMajorCaseNeedsTheEffectCheckAndASecondResultASecondOne() {
    String general = at.register(general());
    at.resolve(general);
    at.as("cs2").answer(general, Satisfaction.SATISFIED, Validity.VALID, null);
    at.close(general);
    String major = at.as("cs1").register(major());
    at.as("chief1").resolve(major);
    at.as("manager1").resolution.checkEffect(major, null, "有效", true);
    at.as("cs1").answer(major, Satisfaction.NEUTRAL);
    at.later(Duration.ofHours(1));
    at.as("chief1").resolve(major);
    at.as("cs1").answer(major, Satisfaction.SATISFIED, Validity.VALID, null);
    violates("HD-11", () -> at.close(major));
  }

  @Test
  @Rule("HD-11")
  @Rule("HD-13")
  @Rule("ORG-6")
  void theNextRungChecksTheEffectWhereTheOfficeManagerIsComplainedAbout() {
    String number = at.register(major().about("manager1"));
    at.as("chief1").resolve(number);
    violates("HD-13", () -> at.as("manager1").resolution.checkEffect(number, null, "有效", true));
    for (String other : List.of("head1", "cs1", "gm")) {
      assertThrows(
          NotAllowed.class, () -> at.as(other).resolution.checkEffect(number, null, "有效", true));
    }
    at.as("branchgm").resolution.checkEffect(number, null, "有效", true);
    assertEquals(true, at.read(number).effectChecked());
  }

  @Test
  @Rule("HD-8")
  void aCaseRaisedAfterItsFollowUpStillNeedsTheEffectCheck() {
    String number = at.register(general());
    at.resolve(number);
    at.as("cs2").answer(number, Satisfaction.SATISFIED, Validity.VALID, null);
    at.as("head1").raise(number, Severity.MAJOR, Criterion.REPUTATION_DAMAGE);
    violates("HD-11", () -> at.as("cs1").close(number));
  }
}
