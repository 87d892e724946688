package org.xinsheng.nonconformity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.shared.Role.GENERAL_MANAGER;
import static org.xinsheng.shared.Role.MANAGEMENT_REPRESENTATIVE;
import static org.xinsheng.shared.Role.OFFICE_MANAGER;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinsheng.Rule;
import org.xinsheng.nonconformity.domain.Approvers.Holder;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.Source;

/** What every act does in every state, and what a loss does that changes on the way. */
class SlipTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:15:00Z");
  private static final Instant DUE = NOW.plusSeconds(86_400);
  private static final Actor MANAGER = actor(1L);
  private static final Actor REPRESENTATIVE = actor(2L);
  private static final Actor GENERAL = actor(3L);
  private static final Actor HEAD = actor(4L);
  private static final Actor WORKER = actor(5L);

  private static final Approvers WHO =
      new Approvers(
          Map.of(
              OFFICE_MANAGER, List.of(new Holder(1L, List.of())),
              MANAGEMENT_REPRESENTATIVE, List.of(new Holder(2L, List.of())),
              GENERAL_MANAGER, List.of(new Holder(3L, List.of()))));

  /**
   * From each state, in the order of the enum: the state that follows, - refuses. D draft, A in
   * approval, E executing, V executed, C closed, X cancelled.
   */
  // spotless:off
  private static final Map<SlipAct, String> OUTCOMES =
      Map.of(
          SlipAct.EDIT,         "D-----",
          SlipAct.REFERRAL,     "D-----",
          SlipAct.MEETING,      "DAEV--",
          SlipAct.SUBMISSION,   "A-----",
          SlipAct.APPROVAL,     "-E----",
          SlipAct.RESPONSIBLE,  "DAE---",
          SlipAct.LOSS,         "DAEV--",
          SlipAct.EXECUTION,    "--V---",
          SlipAct.VERIFICATION, "---C--",
          SlipAct.CANCELLATION, "X-----");
  // spotless:on

  private static final Map<SlipAct, Consumer<Slip>> VERBS = new EnumMap<>(SlipAct.class);

  static {
    VERBS.put(SlipAct.EDIT, it -> it.fill(content(DUE), Money.of("1.00"), HEAD, NOW));
    VERBS.put(SlipAct.REFERRAL, it -> it.refer("需公司协调", MANAGER, NOW));
    VERBS.put(SlipAct.MEETING, it -> it.met(true, false, "HY-1", HEAD, NOW, NOW));
    VERBS.put(SlipAct.SUBMISSION, it -> it.submit(SlipPolicy.STANDARD, WHO, false, HEAD, NOW));
    VERBS.put(SlipAct.APPROVAL, it -> it.decide(true, null, null, WHO, MANAGER, NOW));
    VERBS.put(SlipAct.RESPONSIBLE, it -> it.replaceResponsible(9L, "休假", WHO, HEAD, NOW));
    VERBS.put(
        SlipAct.LOSS, it -> it.lossKnown(Money.of("2.00"), SlipPolicy.STANDARD, WHO, HEAD, NOW));
    VERBS.put(SlipAct.EXECUTION, it -> it.execute(WORKER, NOW, NOW));
    VERBS.put(SlipAct.VERIFICATION, it -> it.close("有效", MANAGER, NOW));
    VERBS.put(SlipAct.CANCELLATION, it -> it.cancel("重复", HEAD, NOW));
  }

  private static Actor actor(Long id) {
    return new Actor(id, "u" + id, "某" + id, 1L, 1L, null, List.of(), Set.of(), Source.PAGE);
  }

  private static SlipContent content(Instant due) {
    return new SlipContent("漏扫", "漏排", "补扫", 5L, due);
  }

  private static Slip draft(String loss) {
    return new Slip(
        new Raised(new Place(1L, 1L, null, 7L), null, null, content(DUE), Money.of(loss), 1),
        HEAD,
        NOW);
  }

  private static Slip in(SlipStatus status, String loss) {
    Slip slip = draft(loss);
    switch (status) {
      case DRAFT -> {}
      case CANCELLED -> slip.cancel("重复", HEAD, NOW);
      case IN_APPROVAL -> slip.submit(SlipPolicy.STANDARD, WHO, true, HEAD, NOW);
      case EXECUTING -> {
        slip.submit(SlipPolicy.STANDARD, WHO, true, HEAD, NOW);
        slip.decide(true, null, null, WHO, MANAGER, NOW);
        if (slip.status() == SlipStatus.IN_APPROVAL) {
          slip.decide(true, null, null, WHO, REPRESENTATIVE, NOW);
          slip.decide(true, null, null, WHO, GENERAL, NOW);
        }
      }
      case EXECUTED -> {
        Slip done = in(SlipStatus.EXECUTING, loss);
        done.execute(WORKER, NOW, NOW);
        return done;
      }
      case CLOSED -> {
        Slip done = in(SlipStatus.EXECUTED, loss);
        done.close("有效", REPRESENTATIVE, NOW);
        return done;
      }
    }
    return slip;
  }

  static Stream<Arguments> everyCell() {
    return Arrays.stream(SlipAct.values())
        .flatMap(
            act -> Arrays.stream(SlipStatus.values()).map(status -> Arguments.of(act, status)));
  }

  @ParameterizedTest
  @MethodSource("everyCell")
  @Rule("NCR-2")
  void everyActInEveryState(SlipAct act, SlipStatus status) {
    Slip slip = in(status, "100.00");
    char outcome = OUTCOMES.get(act).charAt(status.ordinal());
    if (outcome == '-') {
      IllegalTransition refused =
          assertThrows(IllegalTransition.class, () -> VERBS.get(act).accept(slip));
      assertEquals("NCR-2", refused.rule().orElseThrow());
      assertEquals(status.name(), refused.from());
      assertEquals(act.leadsTo().name(), refused.to());
      assertEquals(status, slip.status());
      assertThrows(IllegalTransition.class, () -> slip.requirePossible(act));
    } else {
      slip.requirePossible(act);
      VERBS.get(act).accept(slip);
      assertEquals("DAEVCX".indexOf(outcome), slip.status().ordinal());
    }
  }

  @Test
  void theMatrixLeavesNoActOut() {
    assertEquals(Set.of(SlipAct.values()), OUTCOMES.keySet());
    assertEquals(VERBS.keySet(), OUTCOMES.keySet());
  }

  private static List<StepState> states(Slip slip) {
    return slip.shownSteps().stream().map(SlipStep::state).toList();
  }

  private static List<Role> roles(Slip slip) {
    return slip.shownSteps().stream().map(SlipStep::role).toList();
  }

  private static void loss(Slip slip, String amount) {
    slip.lossKnown(Money.of(amount), SlipPolicy.STANDARD, WHO, HEAD, NOW);
  }

  @ParameterizedTest
  @CsvSource({"499.99, 1", "500.00, 3", "500.01, 3"})
  @Rule("NCR-4")
  void inApprovalALossThatReachesTheThresholdBeginsAnew(String amount, int steps) {
    Slip slip = in(SlipStatus.IN_APPROVAL, "1.00");
    loss(slip, amount);
    assertEquals(steps, slip.shownSteps().size());
    assertEquals(SlipStatus.IN_APPROVAL, slip.status());
    assertEquals(StepState.PENDING, states(slip).get(0));
    slip.decide(true, null, null, WHO, MANAGER, NOW);
    assertEquals(steps == 1, slip.status() == SlipStatus.EXECUTING);
  }

  @ParameterizedTest
  @CsvSource({"EXECUTING, 499.99, 1", "EXECUTING, 500.00, 3", "EXECUTED, 500.00, 3"})
  @Rule("NCR-4")
  void afterwardsTheMissingStepsAreAddedAndExecutionGoesOn(
      SlipStatus status, String amount, int steps) {
    Slip slip = in(status, "1.00");
    loss(slip, amount);
    assertEquals(status, slip.status());
    assertEquals(steps, slip.shownSteps().size());
    if (status == SlipStatus.EXECUTING) {
      slip.execute(WORKER, NOW, NOW);
    }
    if (steps == 1) {
      slip.close("有效", MANAGER, NOW);
      return;
    }
    assertEquals(MANAGEMENT_REPRESENTATIVE, slip.verifierRole());
    RuleViolation missing =
        assertThrows(RuleViolation.class, () -> slip.close("有效", REPRESENTATIVE, NOW));
    assertEquals("NCR-4", missing.rule().orElseThrow());
    assertThrows(
        RuleViolation.class, () -> slip.decide(false, "不同意", null, WHO, REPRESENTATIVE, NOW));
    slip.decide(true, null, null, WHO, REPRESENTATIVE, NOW);
    slip.decide(true, null, null, WHO, GENERAL, NOW);
    assertEquals(SlipStatus.EXECUTED, slip.status());
    slip.close("有效", REPRESENTATIVE, NOW);
    assertEquals(SlipStatus.CLOSED, slip.status());
  }

  @ParameterizedTest
  @CsvSource({"IN_APPROVAL", "EXECUTING", "EXECUTED"})
  @Rule("NCR-4")
  void aFallingLossKeepsTheChain(SlipStatus status) {
    Slip slip = in(status, "500.00");
    List<StepState> before = states(slip);
    loss(slip, "1.00");
    loss(slip, "600.00");
    assertEquals(List.of(OFFICE_MANAGER, MANAGEMENT_REPRESENTATIVE, GENERAL_MANAGER), roles(slip));
    assertEquals(before, states(slip));
  }

  @Test
  @Rule("NCR-5")
  void whoFilledOrExecutesItIsRefusedBeforeTheirPostIsAsked() {
    Slip slip = in(SlipStatus.IN_APPROVAL, "100.00");
    for (Actor one : List.of(HEAD, WORKER)) {
      RuleViolation refused =
          assertThrows(RuleViolation.class, () -> slip.decide(true, null, null, WHO, one, NOW));
      assertEquals("NCR-5", refused.rule().orElseThrow());
    }
    assertThrows(
        org.xinsheng.shared.NotAllowed.class,
        () -> slip.decide(true, null, null, WHO, GENERAL, NOW));
  }

  @Test
  @Rule("NCR-11")
  void whoApprovedItNeverExecutesItAndThoseLeftAreLookedAtAgain() {
    Slip slip = in(SlipStatus.IN_APPROVAL, "500.00");
    slip.decide(true, null, null, WHO, MANAGER, NOW);
    assertThrows(RuleViolation.class, () -> slip.replaceResponsible(1L, "休假", WHO, HEAD, NOW));
    slip.replaceResponsible(2L, "休假", WHO, HEAD, NOW);
    assertEquals(List.of(OFFICE_MANAGER, GENERAL_MANAGER, GENERAL_MANAGER), roles(slip));
    assertEquals(MANAGEMENT_REPRESENTATIVE, slip.shownSteps().get(1).insteadOf());
    assertEquals(List.of(StepState.APPROVED, StepState.PENDING, StepState.WAITING), states(slip));
    assertEquals(GENERAL_MANAGER, slip.pendingRole());
    assertThrows(RuleViolation.class, () -> slip.replaceResponsible(3L, "休假", WHO, HEAD, NOW));
  }

  @Test
  @Rule("NCR-6")
  @Rule("NCR-11")
  void theLimitIsPastFromItsOwnInstantOn() {
    Slip late = draft("1.00");
    late.fill(content(NOW), Money.of("1.00"), HEAD, NOW);
    assertEquals(
        "NCR-6",
        assertThrows(
                RuleViolation.class, () -> late.submit(SlipPolicy.STANDARD, WHO, false, HEAD, NOW))
            .rule()
            .orElseThrow());
    Slip waits = in(SlipStatus.IN_APPROVAL, "1.00");
    assertThrows(RuleViolation.class, () -> waits.decide(true, null, null, WHO, MANAGER, DUE));
    waits.decide(true, null, null, WHO, MANAGER, DUE.minusMillis(1));
    assertEquals(SlipStatus.EXECUTING, waits.status());
  }

  @Test
  @Rule("HD-9")
  void whatTheOwnerRejectsIsDoneAgain() {
    Slip slip = in(SlipStatus.EXECUTED, "1.00");
    slip.sendBack(DUE.plusSeconds(1), MANAGER, NOW, NOW);
    assertEquals(SlipStatus.EXECUTING, slip.status());
    assertEquals(2, slip.round());
    assertNull(slip.verifierRole());
    assertEquals(DUE.plusSeconds(1), slip.content().executionDueAt());
    slip.execute(WORKER, NOW, NOW);
    assertTrue(slip.executors().contains(5L));
    assertThrows(RuleViolation.class, () -> slip.notEffective("无效", null, MANAGER, NOW));
    assertThrows(RuleViolation.class, () -> slip.notEffective("无效", NOW, MANAGER, NOW));
  }
}
