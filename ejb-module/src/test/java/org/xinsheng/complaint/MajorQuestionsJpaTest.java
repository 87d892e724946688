package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.major;
import static org.xinsheng.complaint.domain.Criterion.MAJOR_LOSS_OR_INJURY;
import static org.xinsheng.complaint.domain.Criterion.PROMISE_UNMET_REPEATEDLY;
import static org.xinsheng.complaint.domain.Criterion.REPUTATION_DAMAGE;
import static org.xinsheng.complaint.domain.Severity.GENERAL;
import static org.xinsheng.complaint.domain.Severity.MAJOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.ComplaintView.MajorAnswerRow;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.MajorAnswer;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.nonconformity.Quality;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.SettableClock;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("SEV-10")
class MajorQuestionsJpaTest {

  private static final Instant START = SettableClock.START;
  private static final Duration WINDOW = Duration.ofDays(90);

  private final Wiring wiring;
  private final Reception at;
  private final MajorAnswersDesk desk;
  private int callers;

  MajorQuestionsJpaTest(Wiring wiring) {
    this.wiring = wiring;
    at = new Reception(wiring).as("cs1");
    desk = wiring.bean(MajorAnswersDesk.class);
  }

  @BeforeEach
  void aCallerOfWhomNothingIsKnown() {
    wiring.clock().set(START);
    callers++;
    at.as("cs1");
    wiring.database().update("update complaint set category = 'OTHER'");
  }

  private NewComplaintFixture call() {
    NewComplaintFixture taken = general();
    taken.majorAnswers = null;
    return taken;
  }

  private NewComplaintFixture call(String phone, String unit) {
    return call().from("王芳", phone, unit);
  }

  private List<Criterion> open(String number) {
    return at.read(number).majorAnswers().stream()
        .filter(it -> it.answer() == null)
        .map(MajorAnswerRow::criterion)
        .toList();
  }

  private void answer(String number, Criterion criterion, Boolean yes) {
    desk.answer(number, null, List.of(new MajorAnswer(criterion, yes, "核实过")));
  }

  private static Optional<String> rule(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).rule();
  }

  @Test
  void twoEarlierOpenCasesRaiseTheQuestionOneDoesNot() {
    at.register(call());
    assertEquals(List.of(), open(at.register(call())));
    assertEquals(List.of(PROMISE_UNMET_REPEATEDLY), open(at.register(call())));
  }

  @Test
  void exactlyNinetyDaysBackCountsAMillisecondMoreDoesNot() {
    at.register(call());
    at.register(call());
    wiring.clock().set(START.plus(WINDOW));
    String within = at.register(call());
    assertEquals(List.of(PROMISE_UNMET_REPEATEDLY), open(within));
    wiring.database().update("update complaint set category = 'OTHER' where number = ?", within);
    wiring.clock().set(START.plus(WINDOW).plusMillis(1));
    assertEquals(List.of(), open(at.register(call())));
  }

  @Test
  void theSameUnitOrTheSamePhoneButTheSameCategory() {
    at.register(call("13811110001", "1-1-101"));
    at.register(call("13811110002", "1-1-102"));
    assertEquals(
        List.of(PROMISE_UNMET_REPEATEDLY), open(at.register(call("13811110001", "1-1-102"))));
    NewComplaintFixture other = call("13811110001", "1-1-102");
    other.category = "NOISE";
    assertEquals(List.of(), open(at.register(other)));
    assertEquals(List.of(), open(at.register(call("13811110009", "1-2-109"))));
  }

  @Test
  void aResolvedOneCountsOnlyOnceItWasReopened() {
    String resolved = at.register(call());
    at.resolve(resolved);
    at.register(call());
    assertEquals(List.of(), open(at.register(call())));
    at.as("cs2").answer(resolved, Satisfaction.DISSATISFIED);
    at.as("cs1").resolve(resolved);
    at.as("cs2").answer(resolved, Satisfaction.SATISFIED);
    assertEquals(ComplaintStatus.RESOLVED, at.read(resolved).status());
    assertEquals(List.of(PROMISE_UNMET_REPEATEDLY), open(at.as("cs1").register(call())));
  }

  @Test
  @Rule("INT-14")
  void onlyWhatWasReceivedBeforeIsEarlier() {
    wiring.clock().set(START.plus(Duration.ofDays(2)));
    at.register(call());
    at.register(call());
    assertEquals(List.of(), open(at.register(call().receivedAt(START))));
  }

  @Test
  void theLossAsksFromTheThresholdOn() {
    NewComplaintFixture below = call("13811110003", null);
    below.loss = Money.of("499.99");
    assertEquals(List.of(), open(at.register(below)));
    NewComplaintFixture reached = call("13811110004", null);
    reached.loss = Money.of("500.00");
    assertEquals(List.of(MAJOR_LOSS_OR_INJURY), open(at.register(reached)));
  }

  @Test
  @Rule("SEV-8")
  void aLossRecordedLaterAsksThen() {
    String number = at.register(call());
    at.handling.recordLoss(number, null, Money.of("499.99"));
    assertEquals(List.of(), open(number));
    at.handling.recordLoss(number, null, Money.of("500.00"));
    assertEquals(List.of(MAJOR_LOSS_OR_INJURY), open(number));
    at.handling.recordLoss(number, null, Money.of("600.00"));
    assertEquals(List.of(MAJOR_LOSS_OR_INJURY), open(number));
  }

  @Test
  void aMissingAnswerBlocksTheResultNothingElse() {
    String number = at.register(call());
    at.handling.recordLoss(number, null, Money.of("500.00"));
    at.reply(number);
    new Quality(at).executed(number, "500.00");
    at.as("cs1");
    assertEquals(Optional.of("SEV-10"), rule(() -> at.resolve(number)));
    answer(number, MAJOR_LOSS_OR_INJURY, false);
    at.resolve(number);
    assertEquals(ComplaintStatus.RESOLVED, at.read(number).status());
  }

  @Test
  void compensationThatReachesTheThresholdAsksBeforeTheResultWhichMayBeAnsweredAhead() {
    String number = at.register(call());
    Runnable pay = () -> at.resolution.resolve(number, null, NewResultFixture.paid("500.00"));
    assertEquals(Optional.of("NCR-9"), rule(pay));
    new Quality(at).executed(number, "500.00");
    at.as("cs1");
    assertEquals(Optional.of("SEV-10"), rule(pay));
    answer(number, MAJOR_LOSS_OR_INJURY, false);
    pay.run();
    assertEquals(Money.of("500.00"), at.read(number).lossAmount());
    String less = at.register(call());
    at.resolution.resolve(less, null, NewResultFixture.paid("499.99"));
    assertEquals(ComplaintStatus.RESOLVED, at.read(less).status());
  }

  @Test
  @Rule("DL-5")
  void yesRaisesToMajorWithAllThatFollows() {
    String number = at.register(call());
    at.handling.recordLoss(number, null, Money.of("500.00"));
    Instant raised = at.later(Duration.ofMinutes(10));
    answer(number, MAJOR_LOSS_OR_INJURY, true);
    ComplaintView view = at.read(number);
    assertEquals(MAJOR, view.severity());
    assertEquals("chief1", view.handler().username());
    assertTrue(view.criteria().contains(MAJOR_LOSS_OR_INJURY));
    assertEquals(START.plus(Duration.ofHours(1)), at.clock(number, DeadlineKind.REPLY).dueAt());
    assertTrue(Reception.roles(at.last(number, "RAISED")).contains(Role.BRANCH_GENERAL_MANAGER));
    MajorAnswerRow kept = view.majorAnswers().get(0);
    assertEquals(true, kept.answer());
    assertEquals("核实过", kept.reason());
    assertEquals("cs1", kept.by().username());
    assertEquals(raised, kept.answeredAt());
  }

  @Test
  void noIsKeptAndRaisesNothing() {
    String number = at.register(call());
    answer(number, PROMISE_UNMET_REPEATEDLY, false);
    ComplaintView view = at.read(number);
    assertEquals(GENERAL, view.severity());
    assertEquals(false, view.majorAnswers().get(0).answer());
    assertEquals("核实过", at.last(number, "MAJOR_ANSWERED").why());
    assertEquals(Optional.of("SEV-10"), rule(() -> answer(number, PROMISE_UNMET_REPEATEDLY, true)));
  }

  @Test
  void yesToAMajorOneOnlyTicksTheCriterion() {
    NewComplaintFixture taken = major();
    taken.majorAnswers = null;
    String number = at.register(taken);
    answer(number, MAJOR_LOSS_OR_INJURY, true);
    assertEquals(Set.of(REPUTATION_DAMAGE, MAJOR_LOSS_OR_INJURY), at.read(number).criteria());
    assertEquals(1, at.clocks(number, DeadlineKind.RESOLUTION).size());
  }

  @Test
  @Rule("SEV-4")
  void answeredWhileRegisteringYesTicksTheCriterion() {
    NewComplaintFixture taken = call();
    taken.majorAnswers = List.of(new MajorAnswer(PROMISE_UNMET_REPEATEDLY, true, "第三次了"));
    ComplaintView view = at.read(at.register(taken));
    assertEquals(MAJOR, view.severity());
    assertEquals("chief1", view.handler().username());
    assertTrue(view.criteria().contains(PROMISE_UNMET_REPEATEDLY));
    assertEquals("第三次了", view.majorAnswers().get(0).reason());
  }

  @Test
  void aTickIsAnAnswer() {
    at.register(call());
    at.register(call());
    NewComplaintFixture ticked = call();
    ticked.criteria = Set.of(PROMISE_UNMET_REPEATEDLY);
    assertEquals(List.of(), open(at.register(ticked)));
    ticked.majorAnswers = List.of(new MajorAnswer(PROMISE_UNMET_REPEATEDLY, false, "不是"));
    assertEquals(Optional.of("SEV-10"), rule(() -> at.register(ticked)));
  }

  @Test
  void registeringAsksBeforehandWhatSavingWouldAsk() {
    assertEquals(Set.of(), at.registration.questions(call().build()));
    at.register(call());
    at.register(call());
    NewComplaintFixture third = call();
    third.loss = Money.of("500.00");
    assertEquals(
        Set.of(PROMISE_UNMET_REPEATEDLY, MAJOR_LOSS_OR_INJURY),
        at.registration.questions(third.build()));
  }

  @Test
  @Rule("INT-8")
  void whatIsSolvedOnTheSpotNeedsItsAnswerAtOnce() {
    at.register(call());
    at.register(call());
    NewComplaintFixture spot = call().onTheSpot(true);
    assertEquals(Optional.of("SEV-10"), rule(() -> at.register(spot)));
    spot.majorAnswers = List.of(new MajorAnswer(PROMISE_UNMET_REPEATEDLY, false, "小事"));
    assertEquals(ComplaintStatus.RESOLVED, at.read(at.register(spot)).status());
  }

  @Test
  void whatIsNoAnswerIsRefused() {
    String number = at.register(call());
    assertEquals(Optional.of("SEV-10"), rule(() -> answer(number, REPUTATION_DAMAGE, true)));
    assertThrows(InvalidInput.class, () -> answer(number, MAJOR_LOSS_OR_INJURY, null));
    assertThrows(InvalidInput.class, () -> desk.answer(number, null, null));
    assertThrows(
        InvalidInput.class,
        () -> desk.answer(number, null, List.of(new MajorAnswer(MAJOR_LOSS_OR_INJURY, true, " "))));
    MajorAnswer no = new MajorAnswer(MAJOR_LOSS_OR_INJURY, false, "无");
    assertEquals(Optional.of("SEV-10"), rule(() -> desk.answer(number, null, List.of(no, no))));
    assertEquals(List.of(), at.read(number).majorAnswers());
  }

  @Test
  @Rule("HD-13")
  void whoMayAnswer() {
    String number = at.register(call().about("steward1"));
    assertThrows(
        NotAllowed.class,
        () -> {
          at.as("cs2");
          answer(number, MAJOR_LOSS_OR_INJURY, false);
        });
    assertEquals(
        Optional.of("HD-13"),
        rule(
            () -> {
              at.as("steward1");
              answer(number, MAJOR_LOSS_OR_INJURY, false);
            }));
    at.as("head1");
    answer(number, MAJOR_LOSS_OR_INJURY, false);
    assertNull(at.read(number).raisedByAgeAt());
  }
}
