package org.xinsheng.correctiveaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.NewComplaintFixture;
import org.xinsheng.complaint.Reception;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.correctiveaction.NewCapaReport.NewAction;
import org.xinsheng.correctiveaction.domain.ActionKind;
import org.xinsheng.correctiveaction.domain.CapaAct;
import org.xinsheng.correctiveaction.domain.CapaStatus;
import org.xinsheng.correctiveaction.domain.ReviewState;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.meeting.MeetingQueries;
import org.xinsheng.nonconformity.NewSlip;
import org.xinsheng.nonconformity.SlipDesk;
import org.xinsheng.nonconformity.SlipReading;
import org.xinsheng.nonconformity.WarnedOfSlips;
import org.xinsheng.notification.DeadlineNotices;
import org.xinsheng.notification.Inbox;
import org.xinsheng.notification.NoticeQueries;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.suggestion.SuggestionTarget;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** From the closed slip through review and report to the proof that it helped. */
@OnBothDatabases
class CapaDeskJpaTest {

  private static final Duration WEEK = Duration.ofDays(7);

  private final Reception at;
  private final Wiring wiring;
  private final SlipDesk slips;
  private final SlipReading slipReading;
  private final ReviewDesk reviews;
  private final ReviewQueries reviewQueries;
  private final CapaDesk desk;
  private final CapaReading reading;
  private final CapaQueries queries;

  CapaDeskJpaTest(Wiring wiring) {
    this.wiring = wiring;
    at = new Reception(wiring).as("cs1");
    wiring.setting("xinsheng.node", "a");
    wiring.using(WarnedOfReviews.class, WarnedOfReports.class, WarnedOfSlips.class);
    wiring.using(SuggestionTarget.class);
    wiring.observing(RecurrenceWatch.class, ReviewsDue.class);
    wiring.observing(Inbox.class, DeadlineNotices.class);
    slips = wiring.bean(SlipDesk.class);
    slipReading = wiring.bean(SlipReading.class);
    reviews = wiring.bean(ReviewDesk.class);
    reviewQueries = wiring.bean(ReviewQueries.class);
    desk = wiring.bean(CapaDesk.class);
    reading = wiring.bean(CapaReading.class);
    queries = wiring.bean(CapaQueries.class);
  }

  private String executed(String complaint, String loss) {
    at.as("clean1");
    String number =
        slips.raise(
            new NewSlip(
                complaint,
                complaint == null ? "GD01" : null,
                "CLEANING",
                "楼道三天没有打扫",
                "排班表漏排",
                "补扫并调整排班",
                "worker1",
                at.now().plus(Duration.ofDays(3)),
                Money.of(loss)));
    slips.submit(number, null);
    at.as("manager1");
    slips.decide(number, null, true, null, null);
    at.as("worker1");
    slips.execute(number, null, "已补扫", null, null);
    return number;
  }

  private String closed(String complaint) {
    String number = executed(complaint, "0.00");
    at.as("mr");
    slips.verify(number, null, true, "现场查看", null);
    return number;
  }

  /** A complaint with its result, which its slip lets be recorded. */
  private String complaint() {
    return complaint("CLEANING");
  }

  private String complaint(String category) {
    at.as("cs1");
    return at.register(NewComplaintFixture.important().category(category));
  }

  private void answered(String complaint, Satisfaction satisfaction) {
    at.as("head1");
    at.judge(complaint, Validity.VALID);
    at.resolve(complaint);
    at.as("cs2").answer(complaint, satisfaction);
  }

  private static NewReview review(boolean needed) {
    return new NewReview(
        null, List.of("eng1", "clean1", "外聘顾问"), "排班无人复核", needed, needed ? null : "属个别疏忽");
  }

  private String reviewed(boolean needed) {
    String slip = closed(null);
    at.as("manager1");
    reviews.hold(slip, null, review(needed));
    return slip;
  }

  private LocalDate day(int ahead) {
    return at.now().plus(Duration.ofDays(ahead)).atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
  }

  private NewCapaReport report(String... served) {
    return new NewCapaReport(
        List.of(served),
        null,
        "三号楼",
        List.of("班次空缺", "排班无人复核", "没有复核制度"),
        Cause.STAFF_BELOW_STANDARD,
        List.of(new NewAction("建立排班复核", "worker1", day(5))),
        List.of(new NewAction("推广到各楼", "马俊", day(9))));
  }

  private String drafted(String... served) {
    at.as("clean1");
    return desk.draft(report(served));
  }

  private String submitted(String... served) {
    String number = drafted(served);
    desk.submit(number, null);
    return number;
  }

  private String inProgress() {
    String number = submitted(reviewed(true));
    at.as("manager1");
    desk.decide(number, null, true, "同意");
    return number;
  }

  private String verifying() {
    String number = inProgress();
    at.as("worker1");
    for (CapaView.Action action : actions(number)) {
      desk.complete(number, null, action.id(), "已完成");
    }
    return number;
  }

  private List<CapaView.Action> actions(String number) {
    CapaView view = reading.read(number);
    return Stream.concat(view.corrective().stream(), view.preventive().stream()).toList();
  }

  private DeadlineRow slipClock(String slip, DeadlineKind kind) {
    return slipReading.read(slip).deadlines().stream()
        .filter(it -> it.kind() == kind)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private boolean hasSlipClock(String slip, DeadlineKind kind) {
    return slipReading.read(slip).deadlines().stream().anyMatch(it -> it.kind() == kind);
  }

  @Test
  @Rule("CA-1")
  @Rule("DL-17")
  void withoutACaseTheReviewIsDueAWeekAfterTheClosure() {
    String slip = closed(null);
    DeadlineRow clock = slipClock(slip, DeadlineKind.REVIEW_MEETING);
    assertEquals(at.now(), clock.startsAt());
    assertEquals(at.now().plus(WEEK), clock.dueAt());
    assertEquals(Set.of(Role.OFFICE_MANAGER), Reception.roles(at.last(slip, "REVIEW_DUE")));
    at.as("manager1");
    assertTrue(reviewQueries.due(500).stream().anyMatch(it -> it.slip().equals(slip)));
    assertEquals(ReviewState.DUE, reviewQueries.of(slip).state());
  }

  @Test
  @Rule("CA-1")
  void withACaseItIsDueAWeekAfterTheLaterOfClosureAndTheOwnersAnswer() {
    String first = complaint();
    String closedFirst = closed(first);
    assertFalse(hasSlipClock(closedFirst, DeadlineKind.REVIEW_MEETING));
    at.later(Duration.ofHours(3));
    answered(first, Satisfaction.SATISFIED);
    assertEquals(at.now(), slipClock(closedFirst, DeadlineKind.REVIEW_MEETING).startsAt());
    String second = complaint();
    String closedLast = executed(second, "0.00");
    answered(second, Satisfaction.VERY_SATISFIED);
    assertFalse(hasSlipClock(closedLast, DeadlineKind.REVIEW_MEETING));
    at.later(Duration.ofHours(5));
    at.as("mr");
    slips.verify(closedLast, null, true, "现场查看", null);
    assertEquals(at.now().plus(WEEK), slipClock(closedLast, DeadlineKind.REVIEW_MEETING).dueAt());
  }

  @Test
  @Rule("CA-1")
  void aWithdrawnCaseMakesItDueTooAndAnUnsatisfiedOwnerDoesNot() {
    String withdrawn = complaint();
    String slip = closed(withdrawn);
    at.as("cs1").withdraw(withdrawn);
    assertTrue(hasSlipClock(slip, DeadlineKind.REVIEW_MEETING));
    String unsatisfied = complaint();
    String other = closed(unsatisfied);
    answered(unsatisfied, Satisfaction.DISSATISFIED);
    assertFalse(hasSlipClock(other, DeadlineKind.REVIEW_MEETING));
    at.as("manager1");
    RuleViolation refusal =
        assertThrows(RuleViolation.class, () -> reviews.hold(other, null, review(true)));
    assertEquals(Optional.of("CA-1"), refusal.rule());
  }

  @Test
  @Rule("CA-1")
  @Rule("INT-1")
  void aCaseThatWentOnAsAnotherKindMakesItDueToo() {
    String complaint = complaint();
    String slip = closed(complaint);
    assertFalse(hasSlipClock(slip, DeadlineKind.REVIEW_MEETING));
    at.as("cs1")
        .withdrawals
        .convert(complaint, null, Conversion.to(MatterKind.SUGGESTION, "业主只是建议增加清扫"));
    assertTrue(hasSlipClock(slip, DeadlineKind.REVIEW_MEETING));
  }

  private boolean isTold(String number, String username, DeadlineKind kind) {
    at.as(username);
    return wiring.tx(() -> wiring.bean(NoticeQueries.class).mine(false, null, 200)).items().stream()
        .filter(it -> number.equals(it.subject().number()))
        .anyMatch(it -> it.text().toString().contains(kind.name()));
  }

  private void after(Duration time) {
    at.later(time);
    wiring.bean(DeadlineSweep.class).untilNothingIsDue();
  }

  @Test
  @Rule("CA-1")
  @Rule("CA-7")
  @Rule("DL-6")
  @Rule("DL-17")
  void whoeverIsToHoldTheReviewOrToWriteTheReportIsWarnedAndTheLadderClimbs() {
    String slip = closed(null);
    after(Duration.ofHours(126).minusMillis(1));
    assertFalse(isTold(slip, "manager1", DeadlineKind.REVIEW_MEETING));
    after(Duration.ofMillis(1));
    assertTrue(isTold(slip, "manager1", DeadlineKind.REVIEW_MEETING));
    assertFalse(isTold(slip, "mr", DeadlineKind.REVIEW_MEETING));
    after(Duration.ofDays(3));
    assertTrue(isTold(slip, "mr", DeadlineKind.REVIEW_MEETING), "a day after the manager");
    at.as("manager1");
    reviews.hold(slip, null, review(true));
    after(Duration.ofHours(126));
    assertTrue(isTold(slip, "clean1", DeadlineKind.CAPA_REPORT));
    assertFalse(isTold(slip, "eng1", DeadlineKind.CAPA_REPORT), "the head of another department");
    assertFalse(isTold(slip, "manager1", DeadlineKind.CAPA_REPORT));
    after(Duration.ofHours(42).plusMillis(1));
    assertTrue(isTold(slip, "manager1", DeadlineKind.CAPA_REPORT));
  }

  @Test
  @Rule("CA-2")
  void theOfficeManagerRecordsTheReviewOnce() {
    String slip = closed(null);
    at.as("clean1");
    assertThrows(NotAllowed.class, () -> reviews.hold(slip, null, review(true)));
    at.as("manager1");
    NewReview unexplained = new NewReview(null, List.of("eng1"), "分析", false, " ");
    assertEquals(
        "reason",
        assertThrows(RuleViolation.class, () -> reviews.hold(slip, null, unexplained))
            .fields()
            .get(0)
            .field());
    reviews.hold(slip, null, review(false));
    ReviewView held = reviewQueries.of(slip);
    assertEquals(ReviewState.HELD, held.state());
    assertEquals("属个别疏忽", held.reason());
    assertEquals(DeadlineState.MET, slipClock(slip, DeadlineKind.REVIEW_MEETING).state());
    assertFalse(hasSlipClock(slip, DeadlineKind.CAPA_REPORT));
    assertEquals(3, wiring.bean(MeetingQueries.class).read(held.meeting()).attendees().size());
    assertThrows(IllegalTransition.class, () -> reviews.hold(slip, null, review(true)));
    at.as("clean1");
    RuleViolation refusal = assertThrows(RuleViolation.class, () -> drafted(slip));
    assertEquals(Optional.of("CA-2"), refusal.rule());
  }

  @Test
  @Rule("CA-2")
  @Rule("CA-1")
  void aSlipThatIsNotClosedHasNoReviewYet() {
    String slip = executed(null, "0.00");
    at.as("manager1");
    RuleViolation refusal =
        assertThrows(RuleViolation.class, () -> reviews.hold(slip, null, review(true)));
    assertEquals(Optional.of("CA-1"), refusal.rule());
  }

  @Test
  @Rule("CA-7")
  @Rule("DL-17")
  void aReportDecidedOnIsDueAWeekAfterTheMeetingAndMetWhenItIsHandedIn() {
    String slip = reviewed(true);
    DeadlineRow clock = slipClock(slip, DeadlineKind.CAPA_REPORT);
    assertEquals(at.now().plus(WEEK), clock.dueAt());
    assertEquals(Set.of(Role.DEPARTMENT_HEAD), Reception.roles(at.last(slip, "REVIEWED")));
    at.as("clean1");
    assertTrue(
        reviewQueries.withoutReportOfMine(500).stream().anyMatch(it -> it.slip().equals(slip)));
    String number = drafted(slip);
    assertEquals(DeadlineState.RUNNING, slipClock(slip, DeadlineKind.CAPA_REPORT).state());
    at.later(WEEK);
    RuleViolation late = assertThrows(RuleViolation.class, () -> desk.submit(number, null));
    assertEquals(Optional.of("CA-3"), late.rule());
    desk.write(
        number,
        null,
        new NewCapaReport(
            null,
            "楼道无人清扫",
            "三号楼",
            List.of("班次空缺"),
            Cause.STAFF_BELOW_STANDARD,
            List.of(new NewAction("建立排班复核", "worker1", day(5))),
            null));
    desk.submit(number, null);
    assertEquals(DeadlineState.MET, slipClock(slip, DeadlineKind.CAPA_REPORT).state());
    assertTrue(
        reviewQueries.withoutReportOfMine(500).stream().noneMatch(it -> it.slip().equals(slip)));
  }

  @Test
  @Rule("CA-7")
  @Rule("CA-4")
  void whereTheReportIsCancelledAfterARejectionAnotherOneIsDue() {
    String slip = reviewed(true);
    String number = submitted(slip);
    at.as("manager1");
    desk.decide(number, null, false, "原因不清");
    at.later(Duration.ofDays(1));
    at.as("clean1");
    desk.cancel(number, null, "并入另一份");
    assertEquals(CapaStatus.CANCELLED, reading.read(number).status());
    DeadlineRow clock = slipClock(slip, DeadlineKind.CAPA_REPORT);
    assertEquals(2, clock.round());
    assertEquals(at.now().plus(WEEK), clock.dueAt());
    assertFalse(drafted(slip).isEmpty());
  }

  @Test
  @Rule("CA-3")
  void theReportIsGeneratedFromSeveralSlipsTheirCasesAndFollowUps() {
    String complaint = complaint();
    String one = closed(complaint);
    String two = closed(null);
    at.as("head1");
    at.judge(complaint, Validity.VALID);
    at.resolve(complaint);
    CapaProposal proposal = reading.propose(List.of(one, two));
    assertEquals("楼道三天没有打扫", proposal.problem());
    assertEquals(List.of("排班表漏排"), proposal.rootCause());
    assertEquals(Cause.RULES_MISUNDERSTOOD, proposal.causeCategory());
    assertEquals(List.of(complaint), proposal.extent().complaints());
    String number = drafted(one, two);
    CapaView view = reading.read(number);
    assertEquals("楼道三天没有打扫", view.problem());
    assertEquals(2, view.slips().size());
    assertEquals("CLEANING", view.department());
    assertEquals(3, view.rootCause().size());
    RuleViolation again = assertThrows(RuleViolation.class, () -> drafted(one));
    assertEquals(Optional.of("CA-3"), again.rule());
    at.as("eng1");
    assertThrows(NotAllowed.class, () -> desk.draft(report(closed(null))));
  }

  @Test
  @Rule("CA-4")
  @Rule("NCR-5")
  void theManagerApprovesAndEveryActionIsSupervised() {
    String number = submitted(reviewed(true));
    at.as("clean1");
    assertEquals(
        Optional.of("NCR-5"),
        assertThrows(RuleViolation.class, () -> desk.decide(number, null, true, null)).rule());
    at.as("manager1");
    assertTrue(waiting().contains(number));
    desk.decide(number, null, true, "同意");
    assertFalse(waiting().contains(number));
    List<DeadlineRow> clocks = reading.read(number).deadlines();
    assertEquals(2, clocks.size());
    assertTrue(clocks.stream().allMatch(it -> it.kind() == DeadlineKind.CAPA_ACTION));
    assertEquals(actions(number).get(0).dueAt(), clocks.get(0).dueAt());
    at.as("worker1");
    assertTrue(queries.mine(500).stream().anyMatch(it -> it.report().equals(number)));
    desk.complete(number, null, actions(number).get(0).id(), "已完成");
    assertEquals(DeadlineState.MET, reading.read(number).deadlines().get(0).state());
    assertEquals(DeadlineState.RUNNING, reading.read(number).deadlines().get(1).state());
    at.as("green1");
    Long other = actions(number).get(1).id();
    assertThrows(NotAllowed.class, () -> desk.complete(number, null, other, "已完成"));
  }

  private Set<String> waiting() {
    return queries.waitingFor(CapaFilter.EVERYTHING, null, 200).items().stream()
        .map(CapaRow::number)
        .collect(Collectors.toSet());
  }

  @Test
  @Rule("CA-4")
  void theEffectIsVerifiedAfterTheObservationWithWhatRecurredSince() {
    String complaint = complaint("FEES");
    String slip = closed(complaint);
    answered(complaint, Satisfaction.SATISFIED);
    at.as("manager1");
    reviews.hold(slip, null, review(true));
    String number = submitted(slip);
    at.as("manager1");
    desk.decide(number, null, true, null);
    at.as("worker1");
    actions(number).forEach(it -> desk.complete(number, null, it.id(), "已完成"));
    assertEquals(CapaStatus.VERIFYING, reading.read(number).status());
    assertEquals(List.of(), reading.read(number).recurrences());
    at.later(Duration.ofDays(29));
    String like = complaint("FEES");
    at.as("mr");
    assertEquals(
        Optional.of("CA-4"),
        assertThrows(RuleViolation.class, () -> desk.verify(number, null, true, "有效", List.of()))
            .rule());
    assertTrue(
        queries.toVerify(CapaFilter.EVERYTHING, null, 200).items().stream()
            .noneMatch(it -> it.number().equals(number)));
    at.later(Duration.ofDays(1));
    assertTrue(
        queries.toVerify(CapaFilter.EVERYTHING, null, 200).items().stream()
            .anyMatch(it -> it.number().equals(number)));
    assertTrue(reading.read(number).recurrences().contains(like));
    desk.verify(number, null, false, "仍有发生", List.of(new NewAction("增加抽查", "worker1", day(4))));
    CapaView again = reading.read(number);
    assertEquals(CapaStatus.IN_PROGRESS, again.status());
    assertTrue(again.verifications().get(0).recurrences() >= 1);
    assertEquals(3, actions(number).size());
    assertNull(again.verifiableAt());
  }

  @Test
  @Rule("CA-4")
  void withoutNewActionsSomebodyIsToNameThemInAWeek() {
    String number = verifying();
    at.later(Duration.ofDays(30));
    at.as("mr");
    desk.verify(number, null, false, "无效", List.of());
    DeadlineRow clock = last(number);
    assertEquals(DeadlineKind.CAPA_REPORT, clock.kind());
    assertEquals(at.now().plus(WEEK), clock.dueAt());
    at.as("clean1");
    desk.add(number, null, ActionKind.PREVENTIVE, new NewAction("增加抽查", "worker1", day(4)));
    assertEquals(
        DeadlineState.MET,
        reading.read(number).deadlines().stream()
            .filter(it -> it.kind() == DeadlineKind.CAPA_REPORT)
            .findFirst()
            .orElseThrow()
            .state());
    assertEquals(DeadlineKind.CAPA_ACTION, last(number).kind());
  }

  private DeadlineRow last(String number) {
    List<DeadlineRow> clocks = reading.read(number).deadlines();
    return clocks.get(clocks.size() - 1);
  }

  @Test
  @Rule("CA-6")
  void theLedgerCountsWhatItsPartsShow() {
    String number = inProgress();
    at.as("manager1");
    assertTrue(part(CapaPart.OPEN).contains(number));
    assertFalse(part(CapaPart.OVERDUE).contains(number));
    Instant due = actions(number).get(0).dueAt();
    at.later(Duration.between(at.now(), due));
    assertFalse(part(CapaPart.OVERDUE).contains(number));
    assertTrue(part(CapaPart.THIS_WEEK).contains(number));
    at.later(Duration.ofMillis(1));
    assertTrue(part(CapaPart.OVERDUE).contains(number));
    assertFalse(part(CapaPart.THIS_WEEK).contains(number));
    at.as("worker1");
    actions(number).forEach(it -> desk.complete(number, null, it.id(), "已完成"));
    at.later(Duration.ofDays(30));
    at.as("mr");
    desk.verify(number, null, true, "有效", List.of());
    assertTrue(part(CapaPart.COMPLETED).contains(number));
    assertFalse(part(CapaPart.OPEN).contains(number));
    for (CapaPart each : CapaPart.values()) {
      assertEquals(part(each).size(), queries.ledger("GD01").of(each));
    }
    at.later(Duration.ofDays(90));
    assertTrue(part(CapaPart.COMPLETED).contains(number));
    at.later(Duration.ofMillis(1));
    assertFalse(part(CapaPart.COMPLETED).contains(number));
  }

  private List<String> part(CapaPart part) {
    return queries.page(new CapaFilter(null, "GD01", part, null), null, 200).items().stream()
        .map(CapaRow::number)
        .toList();
  }

  @Test
  @Rule("ORG-2")
  @Rule("X-2")
  void elsewhereItDoesNotExistAndAnOldVersionIsRefused() {
    String number = drafted(reviewed(true));
    long version = reading.read(number).version();
    desk.submit(number, version);
    assertThrows(StaleVersion.class, () -> desk.cancel(number, version, "重复"));
    at.as("manager2");
    assertThrows(NotFound.class, () -> reading.read(number));
    assertThrows(NotFound.class, () -> desk.decide(number, null, true, null));
    assertEquals(List.of(), queries.page(CapaFilter.EVERYTHING, null, 50).items());
    assertThrows(NotFound.class, () -> reading.propose(List.of(number)));
  }

  @Test
  @Rule("CA-4")
  void ofTwoWhoDecideAtOnceOneDecidesAndTheOtherIsToldSo() {
    String number = submitted(reviewed(true));
    at.as("manager1");
    List<CompletableFuture<Void>> both =
        Stream.of(true, false)
            .map(it -> CompletableFuture.runAsync(() -> desk.decide(number, null, it, "意见")))
            .toList();
    int decided = 0;
    for (CompletableFuture<Void> one : both) {
      try {
        one.join();
        decided++;
      } catch (CompletionException refused) {
        Throwable why = refused.getCause();
        assertTrue(
            why instanceof IllegalTransition || why instanceof NotAllowed, () -> why.toString());
      }
    }
    assertEquals(1, decided);
    assertEquals(1, reading.read(number).decisions().size());
  }

  @Test
  @Rule("CA-5")
  void aSlipIsOpenedFromARecurrenceInOneStep() {
    at.as("cs1");
    for (String unit : List.of("5-1-101", "5-1-201", "5-2-301")) {
      at.register(NewComplaintFixture.general().category("GREENING").at(unit));
    }
    RecurrenceQueries recurrences = wiring.bean(RecurrenceQueries.class);
    RecurrenceRow row =
        recurrences.open("GD01").stream()
            .filter(it -> it.category().equals("GREENING"))
            .findFirst()
            .orElseThrow();
    at.as("green1");
    String slip = wiring.bean(RecurrenceDesk.class).raiseSlip(row.id());
    assertTrue(slipReading.read(slip).nonconformity().contains("5 栋"));
    assertEquals(
        slip,
        recurrences.open("GD01").stream()
            .filter(it -> it.id().equals(row.id()))
            .findFirst()
            .orElseThrow()
            .slip());
    assertThrows(RuleViolation.class, () -> wiring.bean(RecurrenceDesk.class).raiseSlip(row.id()));
  }

  @Test
  void everyActIsShownWithTheReasonWhyNot() {
    String number = drafted(reviewed(true));
    at.as("manager1");
    List<CapaActState> states = reading.acts(number);
    assertEquals(CapaAct.values().length - 1, states.size());
    assertTrue(
        states.stream()
            .filter(it -> it.act() == CapaAct.SUBMISSION)
            .allMatch(CapaActState::forOthers));
    assertTrue(
        states.stream()
            .filter(it -> it.act() == CapaAct.CANCELLATION)
            .allMatch(CapaActState::isPossible));
    assertTrue(
        states.stream()
            .filter(it -> it.act() == CapaAct.APPROVAL)
            .allMatch(it -> !it.isPossible() && it.rule().equals("CA-4")));
  }
}
