package org.xinsheng.nonconformity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.NewComplaintFixture;
import org.xinsheng.complaint.Reception;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.nonconformity.domain.StepState;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class SlipDeskJpaTest {

  private final Quality quality;
  private final Reception at;
  private final SlipDesk desk;

  SlipDeskJpaTest(Wiring wiring) {
    quality = new Quality(wiring);
    at = quality.at;
    desk = quality.desk;
  }

  private static void refused(String rule, Runnable act) {
    assertEquals(rule, assertThrows(RuleViolation.class, act::run).rule().orElseThrow());
  }

  private static void notAllowed(String rule, Runnable act) {
    assertEquals(rule, assertThrows(NotAllowed.class, act::run).rule().orElseThrow());
  }

  @Test
  @Rule("NCR-1")
  @Rule("NCR-2")
  @Rule("NCR-3")
  @Rule("NCR-6")
  @Rule("NCR-7")
  void anOrdinarySlipFromTheFaultToItsClosure() {
    String number = quality.raised(null, "100.00");
    assertTrue(number.matches("CL-GD01-\\d{8}-\\d{6}"), number);
    assertEquals(SlipStatus.DRAFT, quality.status(number));
    assertEquals(List.of(StepState.WAITING), quality.states(number));
    desk.submit(number, null);
    assertEquals(List.of(Role.OFFICE_MANAGER), quality.roles(number));
    assertEquals(List.of(StepState.PENDING), quality.states(number));
    assertEquals(Set.of(Role.OFFICE_MANAGER), Reception.roles(at.last(number, "SLIP_SUBMITTED")));
    quality.approve(number, "manager1");
    SlipView approved = quality.read(number);
    assertEquals(SlipStatus.EXECUTING, approved.status());
    assertEquals("manager1", approved.chain().get(0).decidedBy().username());
    assertTrue(at.people(number, "SLIP_APPROVED").contains(at.staff.id("worker1")));
    DeadlineRow clock = quality.clock(number);
    assertEquals(DeadlineKind.SLIP_EXECUTION, clock.kind());
    assertEquals(approved.executionDueAt(), clock.dueAt());
    at.later(Duration.ofHours(5));
    quality.as("worker1");
    assertEquals(
        List.of(number),
        quality.queries.toExecute(50).stream()
            .map(SlipRow::number)
            .filter(number::equals)
            .toList());
    desk.execute(number, null, "已补扫", "照片两张", null);
    assertEquals(SlipStatus.EXECUTED, quality.status(number));
    assertEquals(DeadlineState.MET, quality.clock(number).state());
    notAllowed("NCR-7", () -> quality.verify(number, "clean1", true));
    quality.verify(number, "manager1", true);
    SlipView closed = quality.read(number);
    assertEquals(SlipStatus.CLOSED, closed.status());
    assertEquals(Boolean.TRUE, closed.executions().get(0).effective());
    assertEquals("manager1", closed.executions().get(0).verifiedBy().username());
    assertNull(closed.verifierRole());
  }

  @Test
  @Rule("NCR-1")
  void whatAComplaintKnowsIsFilledIn() {
    String complaint = at.as("cs1").register(NewComplaintFixture.important());
    at.as("head1").handling.recordLoss(complaint, null, Money.of("120.00"));
    quality.as("clean1");
    String number =
        desk.raise(new NewSlip(complaint, null, null, null, null, null, null, null, null));
    SlipView slip = quality.read(number);
    assertEquals(complaint, slip.complaint());
    assertEquals("CLEANING", slip.category());
    assertEquals("CLEANING", slip.department());
    assertEquals("clean1", slip.responsible().username());
    assertEquals(at.read(complaint).content(), slip.nonconformity());
    assertEquals(Money.of("120.00"), slip.lossAmount());
    refused("NCR-1", () -> desk.submit(number, null));
    assertEquals(
        List.of(new SlipOfCase(number, SlipStatus.DRAFT)),
        quality.queries.ofComplaint(at.read(complaint).id()));
    at.as("head1").judge(complaint, Validity.INVALID);
    quality.as("clean1");
    refused("NCR-1", () -> desk.raise(quality.slip(complaint, "worker1", null)));
    assertThrows(NotFound.class, () -> desk.raise(quality.slip("TS-GD01-1", "worker1", null)));
    assertThrows(InvalidInput.class, () -> desk.raise(quality.slip(null, "nobody", null)));
    quality.as("worker1");
    notAllowed("NCR-1", () -> desk.raise(quality.slip(null, "worker1", null)));
  }

  @Test
  @Rule("NCR-2")
  void whatIsSubmittedIsFrozenAndEveryRevisionIsKept() {
    String number = quality.submitted(null, "100.00");
    assertThrows(
        IllegalTransition.class,
        () -> desk.fill(number, null, quality.slip(null, "worker1", "10.00")));
    assertEquals(1, quality.reading.revisions(number).size());
    quality.reject(number, "manager1");
    assertEquals(SlipStatus.DRAFT, quality.status(number));
    assertEquals(List.of(StepState.REJECTED), quality.states(number));
    assertEquals(2, quality.read(number).revision());
    quality.as("clean1");
    Long stale = quality.read(number).version();
    desk.fill(
        number,
        null,
        new NewSlip(
            null,
            "GD01",
            null,
            "第二稿",
            "第二稿原因",
            "第二稿措施",
            "worker1",
            quality.in(Duration.ofDays(4)),
            null));
    assertThrows(StaleVersion.class, () -> desk.submit(number, stale));
    desk.submit(number, null);
    List<SlipRevisionView> revisions = quality.reading.revisions(number);
    assertEquals(
        List.of("楼道三天没有打扫", "第二稿"),
        revisions.stream().map(SlipRevisionView::nonconformity).toList());
    assertEquals("措施不具体", revisions.get(0).rejectedReason());
    assertEquals(StepState.REJECTED, revisions.get(0).chain().get(0).state());
    assertEquals(List.of(StepState.PENDING), quality.states(number));
  }

  @Test
  @Rule("NCR-3")
  @Rule("NCR-8")
  void aHighLossNeedsTheManagersMeetingAndThreeDecisions() {
    String number = quality.raised(null, "500.00");
    refused("NCR-8", () -> desk.submit(number, null));
    refused("NCR-8", () -> quality.met(number, "clean1"));
    quality.met(number, "manager1");
    desk.submit(number, null);
    assertEquals(
        List.of(Role.OFFICE_MANAGER, Role.MANAGEMENT_REPRESENTATIVE, Role.GENERAL_MANAGER),
        quality.roles(number));
    notAllowed("NCR-3", () -> quality.approve(number, "gm"));
    quality.approve(number, "manager1");
    notAllowed("NCR-3", () -> quality.approve(number, "manager1"));
    quality.approve(number, "mr");
    quality.reject(number, "gm");
    assertEquals(
        List.of(StepState.APPROVED, StepState.APPROVED, StepState.REJECTED),
        quality.states(number));
    quality.as("clean1").desk.submit(number, null);
    assertEquals(
        List.of(StepState.PENDING, StepState.WAITING, StepState.WAITING), quality.states(number));
    quality.approve(number, "manager1", "mr", "gm");
    assertEquals(SlipStatus.EXECUTING, quality.status(number));
    quality.as("worker1").desk.execute(number, null, "已补扫", null, null);
    notAllowed("NCR-7", () -> quality.verify(number, "manager1", true));
    quality.verify(number, "mr", false);
    assertEquals(SlipStatus.EXECUTING, quality.status(number));
    assertEquals(2, quality.clock(number).round());
    assertEquals(DeadlineState.RUNNING, quality.clock(number).state());
  }

  @Test
  @Rule("NCR-10")
  @Rule("NCR-1")
  void whatTheOfficeCannotResolveGoesToTheCompany() {
    String number = quality.raised(null, "100.00");
    notAllowed("NCR-10", () -> desk.refer(number, null, "需公司协调"));
    quality.as("manager1").desk.refer(number, null, "需公司协调");
    refused("NCR-10", () -> desk.refer(number, null, "需公司协调"));
    quality.as("clean1");
    notAllowed("NCR-10", () -> desk.submit(number, null));
    quality.as("mr");
    refused("NCR-10", () -> desk.submit(number, null));
    quality.met(number, "gm");
    desk.submit(number, null);
    assertEquals(List.of(Role.GENERAL_MANAGER), quality.roles(number));
    quality.approve(number, "gm");
    assertEquals(SlipStatus.EXECUTING, quality.status(number));
    assertTrue(!quality.read(number).officeCanResolve());
  }

  @Test
  @Rule("NCR-6")
  @Rule("NCR-11")
  void aPastLimitIsRenewedByTheLastApprover() {
    quality.as("clean1");
    NewSlip past = quality.slip(null, "worker1", "100.00");
    String number = desk.raise(past);
    desk.submit(number, null);
    at.later(Duration.ofDays(3));
    refused("NCR-11", () -> quality.approve(number, "manager1"));
    Instant due = quality.in(Duration.ofDays(1));
    desk.decide(number, null, true, null, due);
    assertEquals(due, quality.read(number).executionDueAt());
    assertEquals(due, quality.clock(number).dueAt());
    quality.as("clean1");
    String late = desk.raise(past);
    refused("NCR-6", () -> desk.submit(late, null));
  }

  @Test
  @Rule("NCR-11")
  @Rule("NCR-5")
  void theResponsiblePersonIsReplacedButNotByAnApprover() {
    String number = quality.executing(null, "100.00");
    quality.as("worker1");
    notAllowed("NCR-11", () -> desk.replaceResponsible(number, null, "eng1", "休假"));
    quality.as("clean1");
    refused("NCR-5", () -> desk.replaceResponsible(number, null, "manager1", "休假"));
    desk.replaceResponsible(number, null, "eng1", "休假");
    assertEquals("eng1", quality.read(number).responsible().username());
    quality.as("worker1");
    notAllowed("NCR-6", () -> desk.execute(number, null, "已补扫", null, null));
    quality.as("eng1").desk.execute(number, null, "已补扫", null, null);
    refused("NCR-7", () -> quality.verify(number, "eng1", true));
  }
}
