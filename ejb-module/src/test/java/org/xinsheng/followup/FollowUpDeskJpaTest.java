package org.xinsheng.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.followup.domain.Satisfaction.DISSATISFIED;
import static org.xinsheng.followup.domain.Satisfaction.NEUTRAL;
import static org.xinsheng.followup.domain.Satisfaction.SATISFIED;
import static org.xinsheng.followup.domain.Satisfaction.VERY_DISSATISFIED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.complaint.NewComplaintFixture;
import org.xinsheng.complaint.Reception;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.FollowUpState;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class FollowUpDeskJpaTest {

  private static final Duration DAY = Duration.ofHours(24);

  private final Reception at;

  FollowUpDeskJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
  }

  private String resolved(NewComplaintFixture taken) {
    String number = at.as("cs1").register(taken);
    at.as("head1").resolve(number);
    at.as("cs1");
    return number;
  }

  private List<RoundView> rounds(String number) {
    ComplaintView view = at.reading.afterAct(number);
    return at.wiring
        .bean(FollowUpQueries.class)
        .of(new SubjectRef(SubjectType.COMPLAINT, view.id(), number));
  }

  private static void violates(String rule, Runnable act) {
    assertEquals(Optional.of(rule), assertThrows(RuleViolation.class, act::run).rule());
  }

  @Test
  @Rule("FU-1")
  @Rule("FU-2")
  void resolvingOpensTheRoundByItself() {
    String number = resolved(important());
    assertEquals(1, rounds(number).size());
    assertEquals(FollowUpState.OPEN, rounds(number).get(0).state());
    assertEquals(FollowUpMode.PHONE, rounds(number).get(0).mode());
    DeadlineRow clock = at.clock(number, DeadlineKind.FOLLOW_UP);
    assertEquals(at.now().plus(DAY), clock.dueAt());
    assertEquals(1, clock.round());
  }

  @Test
  @Rule("FU-2")
  void eachAttemptKeepsItsPromiseAndMakesTheNextOne() {
    String number = resolved(important());
    Instant first = at.later(DAY);
    at.notReached(number, null);
    assertEquals(
        List.of(DeadlineState.MET, DeadlineState.RUNNING), states(number, DeadlineKind.FOLLOW_UP));
    assertEquals(first.plus(DAY), at.clock(number, DeadlineKind.FOLLOW_UP).dueAt());
    at.later(DAY.plusMillis(1));
    at.answer(number, SATISFIED);
    assertEquals(
        List.of(DeadlineState.MET, DeadlineState.BREACHED), states(number, DeadlineKind.FOLLOW_UP));
    assertEquals(2, rounds(number).get(0).attempts().size());
    assertNull(rounds(number).get(0).dueAt());
  }

  private List<DeadlineState> states(String number, DeadlineKind kind) {
    return at.clocks(number, kind).stream().map(DeadlineRow::state).toList();
  }

  @Test
  @Rule("FU-2")
  @Rule("DL-16")
  void anAttemptEnteredLateAnnulsTheFirstBreachAndEndsNoLaterPromise() {
    String number = resolved(important());
    Instant result = at.now();
    Instant second = at.later(DAY.plusHours(3));
    at.notReached(number, null);
    assertEquals(DeadlineState.BREACHED, states(number, DeadlineKind.FOLLOW_UP).get(0));
    at.later(Duration.ofMinutes(5));
    at.notReached(number, result.plus(DAY));
    assertEquals(
        List.of(DeadlineState.MET, DeadlineState.RUNNING), states(number, DeadlineKind.FOLLOW_UP));
    assertEquals(second.plus(DAY), at.clock(number, DeadlineKind.FOLLOW_UP).dueAt());
    assertEquals(second.plus(DAY), rounds(number).get(0).dueAt());
  }

  @Test
  @Rule("FU-2")
  void anAttemptLiesBetweenTheResultAndNow() {
    String number = resolved(important());
    Instant result = at.now();
    violates("FU-2", () -> at.notReached(number, result.minusMillis(1)));
    violates("FU-2", () -> at.notReached(number, result.plusMillis(1)));
    at.notReached(number, result);
  }

  @Test
  @Rule("FU-3")
  @Rule("DL-4")
  void notSatisfiedSendsTheCaseBackAndOpensARectification() {
    String number = resolved(important());
    Instant resolution = at.clock(number, DeadlineKind.RESOLUTION).doneAt();
    Instant call = at.later(Duration.ofHours(5));
    at.answer(number, DISSATISFIED);
    ComplaintView view = at.read(number);
    assertEquals(ComplaintStatus.IN_PROGRESS, view.status());
    DeadlineRow rectification = at.clock(number, DeadlineKind.RECTIFICATION);
    assertEquals(call, rectification.startsAt());
    assertEquals(call.plus(Duration.ofDays(3)), rectification.dueAt());
    assertEquals(rectification.dueAt(), view.resolutionDueAt());
    assertEquals(resolution, at.clock(number, DeadlineKind.RESOLUTION).doneAt());
    assertEquals(DeadlineState.MET, at.clock(number, DeadlineKind.RESOLUTION).state());
    var reopened = at.last(number, "REOPENED");
    assertTrue(Reception.roles(reopened).contains(Role.OFFICE_MANAGER));
    assertFalse(Reception.roles(reopened).contains(Role.BRANCH_GENERAL_MANAGER));
    assertTrue(reopened.tell().contains(new Recipient.Person(at.staff.id("head1"))));
    assertTrue(reopened.tell().contains(new Recipient.Person(at.staff.id("cs1"))));
    at.later(Duration.ofDays(1));
    at.as("head1").resolve(number);
    assertEquals(DeadlineState.MET, at.clock(number, DeadlineKind.RECTIFICATION).state());
    assertEquals(
        at.clock(number, DeadlineKind.RESOLUTION).dueAt(), at.read(number).resolutionDueAt());
  }

  @Test
  @Rule("FU-3")
  @Rule("DL-4")
  void roundsAreNumberedKeptAndTheSecondFailureGoesOneRungHigher() {
    String number = resolved(important());
    at.answer(number, VERY_DISSATISFIED);
    at.later(Duration.ofHours(1));
    at.as("head1").resolve(number);
    at.later(Duration.ofHours(1));
    at.as("cs1").answer(number, NEUTRAL);
    assertTrue(Reception.roles(at.last(number, "REOPENED")).contains(Role.BRANCH_GENERAL_MANAGER));
    at.later(Duration.ofHours(1));
    at.as("head1").resolve(number);
    at.as("cs1").answer(number, SATISFIED, Validity.VALID, null);
    assertEquals(
        List.of(FollowUpState.DISSATISFIED, FollowUpState.DISSATISFIED, FollowUpState.SATISFIED),
        rounds(number).stream().map(RoundView::state).toList());
    assertEquals(List.of(1, 2, 3), rounds(number).stream().map(RoundView::round).toList());
    assertEquals(
        List.of(1, 2),
        at.clocks(number, DeadlineKind.RECTIFICATION).stream().map(DeadlineRow::round).toList());
    assertEquals(3, at.read(number).results().size());
    at.close(number);
  }

  @Test
  @Rule("FU-1")
  void nothingClosesWhileARoundIsOpenOrTheLastOneWasNotSatisfied() {
    String number = resolved(important());
    at.as("head1").judge(number, Validity.VALID);
    violates("FU-1", () -> at.close(number));
    at.as("cs1").answer(number, DISSATISFIED);
    assertThrows(IllegalTransition.class, () -> at.close(number));
    at.later(Duration.ofHours(1));
    at.as("head1").resolve(number);
    violates("FU-1", () -> at.close(number));
    at.as("cs1").answer(number, SATISFIED);
    at.close(number);
  }

  @Test
  @Rule("FU-4")
  @Rule("SEV-7")
  void theRecordKeepsWhatWasSaidAndTheValidityThatWasConfirmed() {
    String number = resolved(important());
    at.followUps.record(
        number,
        null,
        new NewFollowUp(
            FollowUpMode.DOOR,
            true,
            SATISFIED,
            Validity.INVALID,
            "处理及时",
            "应加强巡查",
            "增加绿化",
            "总体满意😀",
            null));
    RoundView round = rounds(number).get(0);
    assertEquals(
        List.of("处理及时", "应加强巡查", "增加绿化", "总体满意😀"),
        List.of(
            round.handlingOpinion(),
            round.preventionOpinion(),
            round.serviceSuggestions(),
            round.overallEvaluation()));
    assertEquals(SATISFIED, round.satisfaction());
    assertEquals(FollowUpMode.DOOR, round.mode());
    assertEquals(Validity.INVALID, at.read(number).validity());
  }

  @Test
  @Rule("FU-4")
  void undeterminedOrNothingLeavesTheValidityAsItWas() {
    String number = resolved(important());
    at.as("head1").judge(number, Validity.VALID);
    at.as("cs1").answer(number, DISSATISFIED, Validity.UNDETERMINED, null);
    assertEquals(Validity.VALID, at.read(number).validity());
    InvalidInput why = assertThrows(InvalidInput.class, () -> at.answer(number, null));
    assertEquals("satisfaction", why.fields().get(0).field());
  }

  @Test
  @Rule("HD-4")
  @Rule("DL-3")
  void theCallTellsTheOwnerTheResultWhichIsTheReplyIfThereWasNone() {
    String number = resolved(important());
    assertEquals(DeadlineState.RUNNING, at.clock(number, DeadlineKind.REPLY).state());
    Instant call = at.later(Duration.ofHours(3));
    at.as("cs2").answer(number, SATISFIED);
    assertEquals(call, at.read(number).results().get(0).ownerToldAt());
    assertEquals(DeadlineState.MET, at.clock(number, DeadlineKind.REPLY).state());
    assertEquals(call, at.read(number).repliedAt());
  }

  @Test
  @Rule("FU-2")
  @Rule("HD-13")
  void whoFollowsUp() {
    String number = at.register(general());
    at.resolve(number);
    violates("FU-2", () -> at.answer(number, SATISFIED));
    assertThrows(NotAllowed.class, () -> at.as("chief1").answer(number, SATISFIED));
    assertThrows(NotAllowed.class, () -> at.as("steward1").answer(number, SATISFIED));
    at.as("assistant1").answer(number, SATISFIED);
    IllegalTransition over =
        assertThrows(IllegalTransition.class, () -> at.as("cs2").answer(number, SATISFIED));
    assertEquals(Optional.of("FU-3"), over.rule());
    assertEquals("SATISFIED", over.from());
  }

  @Test
  @Rule("FU-2")
  void aStewardWhoTookItInFollowsItUpAlsoAnOwnResult() {
    String number = at.as("steward1").register(general());
    at.resolve(number);
    assertEquals(FollowUpMode.DOOR, rounds(number).get(0).mode());
    assertThrows(NotAllowed.class, () -> at.as("cs1").answer(number, SATISFIED));
    at.as("steward1").answer(number, SATISFIED, Validity.VALID, null);
    at.close(number);
  }

  @Test
  @Rule("HD-13")
  void whereNobodyRemainsTheOfficeManagerNamesSomebody() {
    String number = at.as("cs3").register(general().in("GD02"));
    at.resolve(number);
    violates("FU-2", () -> at.answer(number, SATISFIED));
    assertThrows(NotAllowed.class, () -> at.followUps.name(number, null, "head2"));
    at.as("manager2");
    violates("FU-2", () -> at.followUps.name(number, null, "cs3"));
    assertThrows(InvalidInput.class, () -> at.followUps.name(number, null, "cs1"));
    at.followUps.name(number, null, "head2");
    at.as("head2").answer(number, SATISFIED, Validity.VALID, null);
    at.close(number);
    assertEquals(ComplaintStatus.CLOSED, at.read(number).status());
  }

  @Test
  void theCallListWalksEveryOpenRoundOnceAlsoWhenAllAreDueAtOnce() {
    for (int i = 0; i < 7; i++) {
      at.as("cs3").register(general().in("GD02").onTheSpot(true));
    }
    FollowUpQueries list = at.wiring.bean(FollowUpQueries.class);
    Page<FollowUpRow> all = list.due("GD02", null, 100);
    List<Long> seen = new java.util.ArrayList<>();
    String after = null;
    do {
      Page<FollowUpRow> page = list.due("GD02", after, 3);
      page.items().forEach(row -> seen.add(row.id()));
      after = page.next();
    } while (after != null);
    assertEquals(all.items().stream().map(FollowUpRow::id).toList(), seen);
    assertTrue(seen.size() >= 7);
    assertEquals(List.of(), list.due("GD01", null, 3).items(), "another office's list is empty");
  }
}
