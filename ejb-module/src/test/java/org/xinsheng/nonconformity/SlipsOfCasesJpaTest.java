package org.xinsheng.nonconformity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.NewComplaintFixture;
import org.xinsheng.complaint.Reception;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.MajorAnswer;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.meeting.HeldMeeting;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.nonconformity.domain.StepState;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** What a complaint and its slips ask of each other. */
@OnBothDatabases
class SlipsOfCasesJpaTest {

  private final Quality quality;
  private final Reception at;

  SlipsOfCasesJpaTest(Wiring wiring) {
    quality = new Quality(wiring);
    at = quality.at;
  }

  private String taken() {
    return at.as("cs1").register(NewComplaintFixture.important());
  }

  private void loss(String complaint, String amount) {
    at.as("head1").handling.recordLoss(complaint, null, Money.of(amount));
  }

  private String refusal(String complaint) {
    at.as("head1");
    return assertThrows(RuleViolation.class, () -> at.resolve(complaint)).rule().orElseThrow();
  }

  private void resolved(String complaint) {
    at.as("head1").resolve(complaint);
    assertEquals(ComplaintStatus.RESOLVED, at.read(complaint).status());
  }

  private void answered(String complaint) {
    at.as("head1")
        .answers
        .answer(
            complaint,
            null,
            List.of(new MajorAnswer(Criterion.MAJOR_LOSS_OR_INJURY, false, "非公司造成")));
  }

  @Test
  @Rule("NCR-9")
  @Rule("HD-9")
  void fromTheThresholdOnAResultNeedsAnExecutedSlip() {
    String complaint = taken();
    loss(complaint, "500.00");
    answered(complaint);
    assertEquals("NCR-9", refusal(complaint));
    String slip = quality.raised(complaint, "500.00");
    assertEquals("HD-9", refusal(complaint));
    quality.as("clean1").desk.cancel(slip, null, "重复");
    assertEquals("NCR-9", refusal(complaint));
    String next = quality.submitted(complaint, "500.00");
    assertEquals("HD-9", refusal(complaint));
    quality.approve(next, "manager1", "mr", "gm");
    assertEquals("HD-9", refusal(complaint));
    quality.as("worker1").desk.execute(next, null, "已补扫", null, null);
    resolved(complaint);
  }

  @Test
  @Rule("NCR-9")
  @Rule("HD-2")
  void belowTheThresholdASlipIsNoDuty() {
    String complaint = taken();
    loss(complaint, "499.99");
    resolved(complaint);
  }

  @Test
  @Rule("NCR-9")
  @Rule("HD-3")
  @Rule("NCR-8")
  void whatRoseToTheManagerNeedsASlipAndHadItsMeeting() {
    String complaint = taken();
    at.as("head1")
        .meetings
        .meet(
            complaint,
            null,
            new HeldMeeting(at.now(), "manager1", List.of("clean1"), "排班表漏排", "调整排班"));
    assertEquals("NCR-9", refusal(complaint));
    quality.as("clean1");
    NewSlip known =
        new NewSlip(
            complaint,
            null,
            null,
            null,
            null,
            null,
            "worker1",
            quality.slip(null, null, null).executionDueAt(),
            Money.of("600.00"));
    String slip = quality.desk.raise(known);
    SlipView filled = quality.read(slip);
    assertEquals("排班表漏排", filled.causeAnalysis());
    assertEquals("调整排班", filled.correctiveMeasure());
    quality.desk.submit(slip, null);
    quality.approve(slip, "manager1", "mr", "gm");
    quality.as("worker1").desk.execute(slip, null, "已补扫", null, null);
    resolved(complaint);
  }

  @Test
  @Rule("NCR-9")
  @Rule("NCR-10")
  void whatWasReferredToTheCompanyNeedsItsSlipDone() {
    String complaint = taken();
    String slip = quality.raised(complaint, "1.00");
    quality.as("manager1").desk.refer(slip, null, "需公司协调");
    quality.as("mr").met(slip, "gm");
    quality.desk.submit(slip, null);
    assertEquals("HD-9", refusal(complaint));
    quality.approve(slip, "gm");
    quality.as("worker1").desk.execute(slip, null, "已协调", null, null);
    resolved(complaint);
  }

  @Test
  @Rule("NCR-4")
  void aGrowingLossReachesItsSlips() {
    String complaint = taken();
    String waits = quality.submitted(complaint, "100.00");
    String draft = quality.raised(complaint, "100.00");
    String executing = quality.executing(complaint, "100.00");
    String closed = quality.closed(complaint, "100.00");
    loss(complaint, "520.00");
    for (String slip : List.of(waits, draft, executing)) {
      assertEquals(Money.of("520.00"), quality.read(slip).lossAmount(), slip);
    }
    assertEquals(3, quality.roles(waits).size());
    assertEquals(StepState.PENDING, quality.states(waits).get(0));
    assertEquals(SlipStatus.EXECUTING, quality.status(executing));
    assertEquals(Role.MANAGEMENT_REPRESENTATIVE, quality.read(executing).pendingRole());
    assertEquals(Money.of("100.00"), quality.read(closed).lossAmount());
    assertTrue(Reception.roles(at.last(closed, "SLIP_OUTGROWN")).contains(Role.OFFICE_MANAGER));
    loss(complaint, "10.00");
    assertEquals(Money.of("520.00"), quality.read(waits).lossAmount());
    quality.as("clean1").desk.recordLoss(draft, null, Money.of("1.00"));
    assertEquals(Money.of("10.00"), quality.read(draft).lossAmount());
  }

  @Test
  @Rule("NCR-9")
  @Rule("NCR-4")
  void whatWasClosedBeforeTheLossGrewDoesNotStandForIt() {
    String complaint = taken();
    quality.closed(complaint, "100.00");
    loss(complaint, "520.00");
    answered(complaint);
    assertEquals("NCR-9", refusal(complaint));
    quality.executed(complaint, "520.00");
    resolved(complaint);
  }

  @Test
  @Rule("HD-9")
  @Rule("HD-8")
  @Rule("NCR-7")
  void anUnsatisfiedOwnerSendsItBackAndClosureWaitsForIt() {
    String complaint = taken();
    String slip = quality.executed(complaint, "100.00");
    resolved(complaint);
    at.as("cs1").answer(complaint, Satisfaction.DISSATISFIED, Validity.VALID, null);
    assertEquals(SlipStatus.EXECUTING, quality.status(slip));
    assertEquals(
        at.clock(complaint, DeadlineKind.RECTIFICATION).dueAt(), quality.clock(slip).dueAt());
    assertEquals(DeadlineState.RUNNING, quality.clock(slip).state());
    assertEquals("HD-9", refusal(complaint));
    quality.as("worker1").desk.execute(slip, null, "再次补扫", null, null);
    resolved(complaint);
    at.as("cs1").answer(complaint, Satisfaction.SATISFIED);
    at.as("head1");
    assertEquals(
        "HD-8", assertThrows(RuleViolation.class, () -> at.close(complaint)).rule().orElseThrow());
    quality.verify(slip, "manager1", true);
    assertEquals(
        DeadlineState.RUNNING, at.as("head1").clock(complaint, DeadlineKind.CLOSURE).state());
    at.close(complaint);
    assertEquals(ComplaintStatus.CLOSED, at.read(complaint).status());
    assertEquals(2, quality.read(slip).executions().size());
  }

  @Test
  @Rule("HD-9")
  void aClosedSlipStaysClosedWhenTheOwnerIsNotSatisfied() {
    String complaint = taken();
    String slip = quality.closed(complaint, "100.00");
    resolved(complaint);
    at.as("cs1").answer(complaint, Satisfaction.DISSATISFIED, Validity.VALID, null);
    assertEquals(SlipStatus.CLOSED, quality.status(slip));
    resolved(complaint);
  }

  @Test
  @Rule("HD-10")
  void withTheComplaintOnlyADraftIsWithdrawn() {
    String complaint = taken();
    String draft = quality.raised(complaint, "1.00");
    String waits = quality.submitted(complaint, "1.00");
    String executing = quality.executing(complaint, "1.00");
    at.as("cs1").withdraw(complaint);
    assertEquals(SlipStatus.CANCELLED, quality.status(draft));
    assertEquals(SlipStatus.IN_APPROVAL, quality.status(waits));
    assertEquals(SlipStatus.EXECUTING, quality.status(executing));
    assertEquals(DeadlineState.RUNNING, quality.clock(executing).state());
  }
}
