package org.xinsheng.nonconformity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.Reception;
import org.xinsheng.nonconformity.domain.SlipAct;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.nonconformity.domain.StepState;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** Whose turn it is: lists of what waits, deputies, two who press at once, data scope. */
@OnBothDatabases
class SlipTurnsJpaTest {

  private final Quality quality;
  private final Reception at;

  SlipTurnsJpaTest(Wiring wiring) {
    quality = new Quality(wiring);
    at = quality.at;
  }

  /** What one test's deputies may do ends before the next begins. */
  @BeforeEach
  void delegationsAreOver() {
    at.wiring.tx(
        () -> at.wiring.entities().createNativeQuery("delete from delegation").executeUpdate());
  }

  private List<String> waitingFor(String username) {
    quality.as(username);
    List<String> numbers = new ArrayList<>();
    String after = null;
    do {
      Page<SlipRow> page = quality.queries.waitingFor(SlipFilter.EVERYTHING, after, 2);
      page.items().forEach(it -> numbers.add(it.number()));
      after = page.next();
    } while (after != null);
    return numbers;
  }

  @Test
  @Rule("NCR-3")
  void whatWaitsIsListedForWhoeverDecidesNextAndForNobodyElse() {
    String ordinary = quality.submitted(null, "100.00");
    String high = quality.submitted(null, "500.00");
    String third = quality.submitted(null, "1.00");
    List<String> manager = waitingFor("manager1");
    assertTrue(manager.containsAll(List.of(ordinary, high, third)), manager::toString);
    assertTrue(manager.indexOf(ordinary) < manager.indexOf(third));
    assertFalse(waitingFor("mr").contains(high));
    assertFalse(waitingFor("manager2").contains(ordinary));
    assertFalse(waitingFor("clean1").contains(ordinary));
    quality.approve(high, "manager1");
    assertTrue(waitingFor("mr").contains(high));
    assertFalse(waitingFor("manager1").contains(high));
    quality.as("mr");
    SlipRow row =
        quality.queries.waitingFor(SlipFilter.EVERYTHING, null, 200).items().stream()
            .filter(it -> it.number().equals(high))
            .findFirst()
            .orElseThrow();
    assertEquals("manager1", row.chain().get(0).decidedBy().username());
    assertEquals("排班表漏排", row.causeAnalysis());
    assertEquals(StepState.PENDING, row.chain().get(1).state());
  }

  @Test
  @Rule("NCR-7")
  void whatIsDoneIsListedForWhoeverVerifies() {
    String slip = quality.executed(null, "100.00");
    assertTrue(toVerify("manager1").contains(slip));
    assertFalse(toVerify("manager2").contains(slip));
    quality.verify(slip, "manager1", true);
    assertFalse(toVerify("manager1").contains(slip));
    String high = quality.executed(null, "500.00");
    assertTrue(toVerify("mr").contains(high));
    assertFalse(toVerify("manager1").contains(high));
  }

  private List<String> toVerify(String username) {
    quality.as(username);
    return quality.queries.toVerify(SlipFilter.EVERYTHING, null, 200).items().stream()
        .map(SlipRow::number)
        .toList();
  }

  @Test
  @Rule("NCR-5")
  void whatOneExecutesNeverWaitsForOneselfButForTheNextPost() {
    quality.as("clean1");
    String number = quality.desk.raise(quality.slip(null, "manager1", "100.00"));
    quality.desk.submit(number, null);
    assertEquals(List.of(Role.MANAGEMENT_REPRESENTATIVE), quality.roles(number));
    assertFalse(waitingFor("manager1").contains(number));
    assertTrue(waitingFor("mr").contains(number));
    assertThrows(RuleViolation.class, () -> quality.approve(number, "manager1"));
    quality.approve(number, "mr");
    quality.as("manager1").desk.execute(number, null, "已补扫", null, null);
    assertThrows(RuleViolation.class, () -> quality.verify(number, "manager1", true));
    quality.verify(number, "mr", true);
  }

  @Test
  @Rule("NCR-5")
  void aDeputyDecidesInThePeriodWithBothNames() {
    at.staff.isAbsent("manager1", "assistant1", Role.OFFICE_MANAGER);
    String number = quality.submitted(null, "100.00");
    assertTrue(waitingFor("assistant1").contains(number));
    quality.approve(number, "assistant1");
    SlipStepView step = quality.read(number).chain().get(0);
    assertEquals("assistant1", step.decidedBy().username());
    assertEquals("manager1", step.onBehalfOf().username());
    String own = quality.submitted(null, "100.00");
    quality.approve(own, "manager1");
    assertNull(quality.read(own).chain().get(0).onBehalfOf());
    String later = quality.submitted(null, "100.00");
    at.later(Duration.ofHours(2));
    assertFalse(waitingFor("assistant1").contains(later));
    assertThrows(NotAllowed.class, () -> quality.approve(later, "assistant1"));
  }

  @Test
  @Rule("NCR-5")
  void theManagersOwnSlipIsDecidedByTheirDeputyElseHigherUp() {
    quality.as("manager1");
    String higher = quality.desk.raise(quality.slip(null, "worker1", "100.00"));
    quality.desk.submit(higher, null);
    assertEquals(
        List.of(Role.OFFICE_MANAGER, Role.MANAGEMENT_REPRESENTATIVE), quality.roles(higher));
    assertEquals(List.of(StepState.FILLED, StepState.PENDING), quality.states(higher));
    at.staff.isAbsent("manager1", "assistant1", Role.OFFICE_MANAGER);
    quality.as("manager1");
    String deputised = quality.desk.raise(quality.slip(null, "worker1", "100.00"));
    quality.desk.submit(deputised, null);
    assertEquals(List.of(Role.OFFICE_MANAGER), quality.roles(deputised));
    assertThrows(RuleViolation.class, () -> quality.approve(deputised, "manager1"));
    quality.approve(deputised, "assistant1");
    assertEquals(SlipStatus.EXECUTING, quality.status(deputised));
  }

  @Test
  @Rule("ORG-2")
  void whatIsOutOfScopeDoesNotExist() {
    String number = quality.submitted(null, "100.00");
    quality.as("manager2");
    assertThrows(NotFound.class, () -> quality.read(number));
    assertThrows(NotFound.class, () -> quality.desk.decide(number, null, true, null, null));
    assertTrue(
        quality.queries.page(SlipFilter.EVERYTHING, null, 200).items().stream()
            .noneMatch(it -> it.number().equals(number)));
    quality.as("steward1");
    assertThrows(NotFound.class, () -> quality.read(number));
    quality.as("gm");
    assertEquals(number, quality.read(number).number());
    quality.as("worker1");
    assertTrue(
        quality
            .queries
            .page(new SlipFilter(SlipStatus.IN_APPROVAL, "GD01", null, true), null, 200)
            .items()
            .stream()
            .anyMatch(it -> it.number().equals(number)));
  }

  @Test
  @Rule("NCR-2")
  void everyActSaysWhetherTheReaderCouldDoIt() {
    String number = quality.submitted(null, "100.00");
    quality.as("manager1");
    List<SlipAct> possible =
        quality.reading.acts(number).stream()
            .filter(SlipActState::isPossible)
            .map(SlipActState::act)
            .toList();
    assertEquals(
        List.of(SlipAct.MEETING, SlipAct.APPROVAL, SlipAct.RESPONSIBLE, SlipAct.LOSS), possible);
  }

  private Set<Role> roles(String number, String act) {
    return Reception.roles(at.last(number, act));
  }

  private boolean isTold(String number, String act, String username) {
    return at.people(number, act).contains(at.staff.actor(username).id());
  }

  @Test
  @Rule("NCR-2")
  @Rule("NCR-3")
  void everyHandOverTellsWhoeverIsNext() {
    String number = quality.submitted(null, "500.00");
    assertEquals(Set.of(Role.DEPARTMENT_HEAD), roles(number, "SLIP_RAISED"));
    assertEquals(Set.of(Role.OFFICE_MANAGER), roles(number, "SLIP_SUBMITTED"));
    quality.reject(number, "manager1");
    assertTrue(isTold(number, "SLIP_REJECTED", "clean1"));
    quality.as("clean1").desk.submit(number, null);
    quality.approve(number, "manager1");
    assertEquals(Set.of(Role.MANAGEMENT_REPRESENTATIVE), roles(number, "SLIP_APPROVED"));
    quality.approve(number, "mr");
    assertEquals(Set.of(Role.GENERAL_MANAGER), roles(number, "SLIP_APPROVED"));
    quality.approve(number, "gm");
    assertEquals(Set.of(Role.DEPARTMENT_HEAD), roles(number, "SLIP_APPROVED"));
    assertTrue(isTold(number, "SLIP_APPROVED", "worker1"), "whoever is to execute it");
    quality.as("worker1").desk.execute(number, null, "已补扫", null, null);
    assertEquals(Set.of(Role.MANAGEMENT_REPRESENTATIVE), roles(number, "SLIP_EXECUTED"));
    quality.verify(number, "mr", false);
    assertTrue(isTold(number, "SLIP_NOT_EFFECTIVE", "worker1"));
    quality.as("clean1").desk.replaceResponsible(number, null, "eng1", "换人");
    assertTrue(isTold(number, "SLIP_RESPONSIBLE", "eng1"));
    assertTrue(isTold(number, "SLIP_RESPONSIBLE", "worker1"));
    quality.as("eng1").desk.execute(number, null, "再次补扫", null, null);
    quality.verify(number, "mr", true);
    assertTrue(roles(number, "SLIP_CLOSED").contains(Role.OFFICE_MANAGER));
    assertTrue(isTold(number, "SLIP_CLOSED", "eng1"));
  }

  @Test
  @Rule("NCR-4")
  void theLastAddedApprovalTellsWhoeverVerifies() {
    String number = quality.executed(null, "100.00");
    quality.as("clean1").desk.recordLoss(number, null, Money.of("500.00"));
    assertEquals(Set.of(Role.MANAGEMENT_REPRESENTATIVE), roles(number, "SLIP_LOSS"));
    quality.approve(number, "mr");
    assertEquals(Set.of(Role.GENERAL_MANAGER), roles(number, "SLIP_APPROVED"));
    quality.approve(number, "gm");
    assertEquals(Set.of(Role.MANAGEMENT_REPRESENTATIVE), roles(number, "SLIP_APPROVED"));
  }

  @Test
  @Rule("NCR-10")
  void whatTheCompanyMetAboutIsForItsRepresentativeToSubmit() {
    String number = quality.raised(null, "1.00");
    quality.as("manager1").desk.refer(number, null, "须公司协调");
    assertEquals(
        Set.of(Role.MANAGEMENT_REPRESENTATIVE, Role.GENERAL_MANAGER),
        roles(number, "SLIP_REFERRED"));
    quality.as("mr").met(number, "gm");
    assertEquals(Set.of(Role.MANAGEMENT_REPRESENTATIVE), roles(number, "SLIP_MET"));
  }

  @Test
  @Rule("NCR-5")
  void whoApprovedItDoesNotRecordThatItIsDoneEither() {
    at.staff.isAbsent("manager1", "eng1", Role.OFFICE_MANAGER);
    quality.as("head1");
    String number =
        quality.desk.raise(
            new NewSlip(
                null,
                "GD01",
                "ENGINEERING",
                "电梯检修超期",
                "漏排",
                "补检",
                "worker1",
                quality.in(Duration.ofDays(3)),
                null));
    quality.desk.submit(number, null);
    quality.approve(number, "eng1");
    RuleViolation refused =
        assertThrows(
            RuleViolation.class, () -> quality.desk.execute(number, null, "已补扫", null, null));
    assertEquals("NCR-5", refused.rule().orElseThrow());
  }

  @Test
  @Rule("X-4")
  @Rule("NCR-6")
  void whoeverSeesItAddsEvidenceUntilItHasEnded() {
    SlipAttachments evidence = at.wiring.bean(SlipAttachments.class);
    String number = quality.executed(null, "1.00");
    Actor worker = at.staff.actor("worker1");
    Actor elsewhere = at.staff.actor("manager2");
    assertEquals(
        number, at.wiring.tx(() -> evidence.open(number, worker)).orElseThrow().ref().number());
    assertTrue(at.wiring.tx(() -> evidence.seen(number, elsewhere)).isEmpty());
    assertTrue(at.wiring.tx(() -> evidence.open(number, elsewhere)).isEmpty());
    quality.verify(number, "mr", true);
    assertTrue(at.wiring.tx(() -> evidence.seen(number, worker)).isPresent());
    assertThrows(IllegalTransition.class, () -> at.wiring.tx(() -> evidence.open(number, worker)));
  }

  @Test
  @Rule("X-2")
  void ofTwoWhoPressAtOnceOneDecidesAndTheOtherIsToldWhy() throws Exception {
    for (int i = 0; i < 5; i++) {
      String number = quality.submitted(null, i % 2 == 0 ? "100.00" : "500.00");
      quality.as("manager1");
      List<Refusal> refusals =
          together(
              () -> quality.desk.decide(number, null, true, "甲", null),
              () -> quality.desk.decide(number, null, false, "乙", null));
      assertEquals(1, refusals.stream().filter(it -> it == null).count());
      Refusal told = refusals.stream().filter(it -> it != null).findFirst().orElseThrow();
      assertTrue(told instanceof IllegalTransition || told instanceof NotAllowed, told::toString);
      long decided =
          quality.reading.revisions(number).stream()
              .flatMap(it -> it.chain().stream())
              .filter(it -> it.decidedBy() != null)
              .count();
      assertEquals(1, decided);
    }
  }

  private static List<Refusal> together(Runnable... acts) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(acts.length);
    CyclicBarrier start = new CyclicBarrier(acts.length);
    try {
      List<Future<Refusal>> running = new ArrayList<>();
      for (Runnable act : acts) {
        running.add(people.submit(pressed(act, start)));
      }
      List<Refusal> refusals = new ArrayList<>();
      for (Future<Refusal> one : running) {
        refusals.add(one.get(30, TimeUnit.SECONDS));
      }
      return refusals;
    } catch (ExecutionException failed) {
      throw (Exception) failed.getCause();
    } finally {
      people.shutdownNow();
    }
  }

  private static Callable<Refusal> pressed(Runnable act, CyclicBarrier start) {
    return () -> {
      start.await(10, TimeUnit.SECONDS);
      try {
        act.run();
        return null;
      } catch (Refusal refusal) {
        return refusal;
      }
    };
  }
}
