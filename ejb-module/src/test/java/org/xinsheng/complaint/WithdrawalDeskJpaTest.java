package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.domain.AssignmentState;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.followup.FollowUpQueries;
import org.xinsheng.followup.domain.FollowUpState;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("HD-10")
class WithdrawalDeskJpaTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Reception at;

  WithdrawalDeskJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
  }

  private void withdraw(String number, Instant when) {
    at.withdrawals.withdraw(number, null, new NewWithdrawal("业主", "来电", "已解决", when));
  }

  private List<DeadlineState> states(String number) {
    return at.reading.afterAct(number).deadlines().stream().map(DeadlineRow::state).toList();
  }

  private String fromSuperior() {
    NewComplaintFixture taken = important();
    taken.channel = Channel.SUPERIOR;
    taken.superior = new NewComplaint.Superior("王主任", "街道办", "尽快处理", null);
    return at.as("cs1").register(taken);
  }

  @Test
  void everythingThatWaitedForItEnds() {
    String number = at.register(important());
    at.forward(number, "ENGINEERING");
    at.withdraw(number);
    ComplaintView view = at.read(number);
    assertEquals(ComplaintStatus.WITHDRAWN, view.status());
    assertEquals(
        List.of(DeadlineState.CANCELLED, DeadlineState.CANCELLED, DeadlineState.CANCELLED),
        states(number));
    assertEquals(AssignmentState.CANCELLED, at.assignment(number).state());
    Course.WithdrawalRow kept = view.course().withdrawal();
    assertEquals(
        List.of("业主本人", "来电", "已自行解决", "cs1", at.now()),
        List.of(
            kept.by(),
            kept.how(),
            kept.reason(),
            kept.recordedBy().username(),
            kept.withdrawnAt()));
    assertEquals(
        Complaint.NEVER_DUE.toString(),
        at.wiring
            .tx(
                () ->
                    at.wiring
                        .entities()
                        .createQuery(
                            "select c.nextDueAt from Complaint c where c.id = :id", Instant.class)
                        .setParameter("id", view.id())
                        .getSingleResult())
            .toString());
    assertEquals(at.staff.ids("cs1", "head1"), at.people(number, "WITHDRAWN"));
    assertEquals(Set.of(), Reception.roles(at.last(number, "WITHDRAWN")));
    assertThrows(IllegalTransition.class, () -> at.reply(number));
    assertThrows(IllegalTransition.class, () -> at.withdraw(number));
  }

  @Test
  void theBranchHearsOfAMajorOne() {
    String number = at.register(major());
    at.withdraw(number);
    assertEquals(
        Set.of(Role.BRANCH_GENERAL_MANAGER), Reception.roles(at.last(number, "WITHDRAWN")));
  }

  @Test
  @Rule("FU-9")
  void anOpenRoundEndsAsWithdrawnAndLeavesTheCallList() {
    String number = at.register(important());
    at.as("head1").resolve(number);
    at.as("cs1").withdraw(number);
    assertEquals(List.of(FollowUpState.WITHDRAWN), rounds(number));
    assertTrue(
        at.wiring.bean(FollowUpQueries.class).due("GD01", null, 200).items().stream()
            .noneMatch(it -> it.number().equals(number)));
    assertEquals(DeadlineState.CANCELLED, at.clock(number, DeadlineKind.FOLLOW_UP).state());
    assertThrows(
        IllegalTransition.class, () -> at.as("cs2").answer(number, Satisfaction.SATISFIED));
  }

  @Test
  void whatWasAnsweredBeforeStays() {
    String number = at.register(important());
    at.as("head1").resolve(number);
    at.as("cs2").answer(number, Satisfaction.DISSATISFIED);
    at.as("cs1").withdraw(number);
    assertEquals(List.of(FollowUpState.DISSATISFIED), rounds(number));
    assertEquals(DeadlineState.CANCELLED, at.clock(number, DeadlineKind.RECTIFICATION).state());
  }

  private List<FollowUpState> rounds(String number) {
    ComplaintView view = at.reading.afterAct(number);
    return at
        .wiring
        .bean(FollowUpQueries.class)
        .of(
            new org.xinsheng.shared.SubjectRef(
                org.xinsheng.shared.SubjectType.COMPLAINT, view.id(), number))
        .stream()
        .map(it -> it.state())
        .toList();
  }

  @Test
  @Rule("DL-8")
  void anOpenRequestForMoreTimeLapses() {
    String number = at.register(important());
    at.as("head1").overtime.request(number, null, at.now().plus(HOUR.multipliedBy(200)), "缺配件");
    at.as("cs1").withdraw(number);
    assertEquals(
        List.of(org.xinsheng.complaint.domain.ExtensionState.LAPSED),
        at.extensions.of(at.read(number).id()).stream().map(ExtensionRow::state).toList());
  }

  @Test
  void aBreachStaysAndItsLadderStops() {
    String number = at.register(general());
    at.later(HOUR.plusMillis(1));
    at.withdraw(number);
    DeadlineRow reply = at.clock(number, DeadlineKind.REPLY);
    assertEquals(DeadlineState.BREACHED, reply.state());
    assertFalse(reply.isOpen());
    assertEquals(List.of(Role.HEAD_STEWARD), reply.escalatedTo());
  }

  @Test
  void enteredLateWhatWasDueAfterTheWithdrawalIsNoBreach() {
    String number = at.register(general());
    Instant said = at.now().plus(HOUR);
    at.later(HOUR.multipliedBy(5));
    withdraw(number, said);
    assertEquals(List.of(DeadlineState.CANCELLED, DeadlineState.CANCELLED), states(number));
    assertEquals(said, at.clock(number, DeadlineKind.REPLY).endedAt());
  }

  @Test
  void itLiesBetweenReceiptAndNowBothIncluded() {
    for (int beyond : new int[] {-1, 1}) {
      String number = at.register(general());
      RuleViolation why =
          assertThrows(RuleViolation.class, () -> withdraw(number, at.now().plusMillis(beyond)));
      assertEquals(Optional.of("HD-10"), why.rule());
      assertEquals("withdrawnAt", why.fields().get(0).field());
      withdraw(number, at.now());
    }
  }

  @Test
  @Rule("INT-4")
  void theSuperiorsReportStaysDue() {
    String number = fromSuperior();
    at.as("head1").resolve(number);
    DeadlineRow due = at.clock(number, DeadlineKind.SUPERIOR_REPORT);
    at.as("cs1").withdraw(number);
    assertEquals(due, at.clock(number, DeadlineKind.SUPERIOR_REPORT));
    assertEquals(1, at.clocks(number, DeadlineKind.SUPERIOR_REPORT).size());
    at.resolution.reportToSuperior(number, null, "业户已撤诉", null);
    assertEquals(DeadlineState.MET, at.clock(number, DeadlineKind.SUPERIOR_REPORT).state());
  }

  @Test
  @Rule("INT-4")
  void withoutAResultItIsTheWithdrawalThatIsReported() {
    String number = fromSuperior();
    at.resolution.reportToSuperior(number, null, "正在处理", null);
    at.later(HOUR);
    at.withdraw(number);
    DeadlineRow due = at.clock(number, DeadlineKind.SUPERIOR_REPORT);
    assertEquals(DeadlineState.RUNNING, due.state());
    assertEquals(at.now().plus(HOUR.multipliedBy(24)), due.dueAt());
    at.resolution.reportToSuperior(number, null, "业户已撤诉", null);
    assertEquals(DeadlineState.MET, at.clock(number, DeadlineKind.SUPERIOR_REPORT).state());
  }

  @Test
  @Rule("HD-15")
  @Rule("HD-13")
  void whoMayRecordIt() {
    String number = at.register(important());
    at.forward(number, "ENGINEERING");
    for (String other : List.of("eng1", "steward1", "chief1", "manager1", "cashier1")) {
      assertEquals(
          Optional.of("HD-15"),
          assertThrows(NotAllowed.class, () -> at.as(other).withdraw(number), other).rule());
    }
    for (String one : List.of("cs1", "cs2", "head1")) {
      String fresh = at.as("cs1").register(important());
      at.as(one).withdraw(fresh);
    }
    String about = at.as("cs1").register(general().about("cs2"));
    assertEquals(
        Optional.of("HD-13"),
        assertThrows(RuleViolation.class, () -> at.as("cs2").withdraw(about)).rule());
  }

  @Test
  @Rule("X-3")
  void thePersonComplainedAboutDoesNotLearnWhoTookItBack() {
    String number = at.register(general().about("head1"));
    at.withdraw(number);
    assertNull(at.as("head1").read(number).course().withdrawal());
  }

  @Test
  void whoHowAndWhyAreRequired() {
    String number = at.register(general());
    for (NewWithdrawal wrong :
        List.of(
            new NewWithdrawal(null, "来电", "已解决", null),
            new NewWithdrawal("业主", " ", "已解决", null),
            new NewWithdrawal("业主", "来电", null, null),
            new NewWithdrawal("名".repeat(101), "来电", "已解决", null))) {
      assertThrows(
          InvalidInput.class, () -> at.withdrawals.withdraw(number, null, wrong), wrong::toString);
    }
  }

  @Test
  @Rule("SEV-6")
  void whatIsWithdrawnNeverBecomesMajorByAge() {
    String number = at.register(important());
    at.withdraw(number);
    at.later(Duration.ofDays(40));
    at.wiring.bean(MonthMarkSweep.class).untilNothingIsDue();
    assertEquals(org.xinsheng.complaint.domain.Severity.IMPORTANT, at.read(number).severity());
  }
}
