package org.xinsheng.correctiveaction.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinsheng.Rule;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.correctiveaction.domain.CapaAction.Planned;
import org.xinsheng.correctiveaction.domain.CapaVerification.Finding;
import org.xinsheng.nonconformity.domain.Approvers;
import org.xinsheng.nonconformity.domain.Approvers.Holder;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.Source;

/** What every act does in every state, who decides, and both sides of the observation. */
@Rule("CA-4")
class CapaReportTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final Instant DUE = NOW.plus(Duration.ofDays(10));
  private static final Duration OBSERVATION = Duration.ofDays(30);
  private static final Actor HEAD = actor(1L);
  private static final Actor MANAGER = actor(2L);
  private static final Actor DEPUTY = actor(3L);
  private static final Actor QUALITY = actor(4L);
  private static final Actor GENERAL = actor(5L);
  private static final Long WORKER = 9L;

  private static final Approvers WHO =
      new Approvers(
          Map.of(
              Role.OFFICE_MANAGER, List.of(new Holder(2L, List.of(3L))),
              Role.MANAGEMENT_REPRESENTATIVE, List.of(new Holder(4L, List.of())),
              Role.GENERAL_MANAGER, List.of(new Holder(5L, List.of()))));

  /** From each state, in the order of the enum: the state that follows, {@code -} refuses. */
  private static final Map<CapaAct, String> OUTCOMES =
      Map.of(
          CapaAct.EDIT, "D-----",
          CapaAct.SUBMISSION, "A-----",
          CapaAct.APPROVAL, "-P----",
          CapaAct.COMPLETION, "--V---",
          CapaAct.ADDITION, "--P---",
          CapaAct.VERIFICATION, "---C--",
          CapaAct.CANCELLATION, "X-----");

  private static final Map<CapaAct, Consumer<CapaReport>> VERBS =
      Map.of(
          CapaAct.EDIT, it -> write(it, WORKER),
          CapaAct.SUBMISSION, it -> it.submit(Role.OFFICE_MANAGER, WHO, HEAD, NOW),
          CapaAct.APPROVAL, it -> it.decide(true, null, WHO, MANAGER, NOW),
          CapaAct.COMPLETION, CapaReportTest::complete,
          CapaAct.ADDITION, it -> it.add(planned(WORKER), HEAD, NOW),
          CapaAct.VERIFICATION, it -> verify(it, true, NOW.plus(OBSERVATION)),
          CapaAct.CANCELLATION, it -> it.cancel("并入另一份报告", HEAD, NOW));

  private static Actor actor(Long id) {
    return new Actor(id, "u" + id, "员工" + id, 1L, 1L, 7L, List.of(), Set.of(), Source.PAGE);
  }

  private static Planned planned(Long responsible) {
    return new Planned(
        ActionKind.CORRECTIVE, "修订保洁班次", responsible, LocalDate.of(2026, 12, 3), DUE);
  }

  private static CapaReport drafted(Long... responsible) {
    CapaReport report = new CapaReport(new Place(1L, 1L, null, 7L), List.of(), 1, HEAD, NOW);
    write(report, responsible);
    return report;
  }

  private static void write(CapaReport report, Long... responsible) {
    report.write(
        new CapaContent("楼道长期无人清扫", "三号楼", Cause.STAFF_BELOW_STANDARD),
        List.of("班次空缺", "排班无人复核"),
        Stream.of(responsible).map(CapaReportTest::planned).toList(),
        HEAD,
        NOW);
  }

  private static Recorded complete(CapaReport report) {
    return report.complete(
        report.actions().get(report.actions().size() - 1), "已完成", OBSERVATION, HEAD, NOW);
  }

  private static Recorded verify(CapaReport report, boolean effective, Instant at) {
    return report.verify(new Finding(effective, "已核查", 0), QUALITY, at);
  }

  private static CapaReport in(CapaStatus status) {
    CapaReport report = drafted(WORKER);
    if (status == CapaStatus.CANCELLED) {
      VERBS.get(CapaAct.CANCELLATION).accept(report);
      return report;
    }
    List<CapaAct> way =
        List.of(CapaAct.SUBMISSION, CapaAct.APPROVAL, CapaAct.COMPLETION, CapaAct.VERIFICATION);
    way.subList(0, status.ordinal()).forEach(act -> VERBS.get(act).accept(report));
    return report;
  }

  static Stream<Arguments> everyCell() {
    return Stream.of(CapaAct.values())
        .flatMap(act -> Stream.of(CapaStatus.values()).map(status -> Arguments.of(act, status)));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyCell")
  void everyActInEveryStateWorksOrIsRefusedWithBothStates(CapaAct act, CapaStatus status) {
    CapaReport report = in(status);
    assertEquals(status, report.status());
    Optional<CapaStatus> outcome = outcome(OUTCOMES.get(act).charAt(status.ordinal()));
    assertEquals(outcome.isPresent(), act.isPossibleIn(status));
    if (outcome.isPresent()) {
      VERBS.get(act).accept(report);
      assertEquals(outcome.get(), report.status());
    } else {
      IllegalTransition refusal =
          assertThrows(IllegalTransition.class, () -> VERBS.get(act).accept(report));
      assertEquals(Optional.of("CA-4"), refusal.rule());
      assertEquals(status.name(), refusal.from());
      assertEquals(act.leadsTo().name(), refusal.to());
      assertEquals(status, report.status());
    }
  }

  private static Optional<CapaStatus> outcome(char letter) {
    return switch (letter) {
      case 'D' -> Optional.of(CapaStatus.DRAFT);
      case 'A' -> Optional.of(CapaStatus.IN_APPROVAL);
      case 'P' -> Optional.of(CapaStatus.IN_PROGRESS);
      case 'V' -> Optional.of(CapaStatus.VERIFYING);
      case 'C' -> Optional.of(CapaStatus.CLOSED);
      case 'X' -> Optional.of(CapaStatus.CANCELLED);
      default -> Optional.empty();
    };
  }

  @Test
  void rejectedItIsADraftAgainAndTheReasonIsKept() {
    CapaReport report = in(CapaStatus.IN_APPROVAL);
    Recorded rejected = report.decide(false, "根本原因不清", WHO, MANAGER, NOW);
    assertEquals(CapaStatus.DRAFT, report.status());
    assertEquals("根本原因不清", report.decisions().get(0).reason());
    assertEquals(Set.of(new Recipient.Person(1L)), rejected.facts().tell());
    assertNull(report.pendingRole());
    report.submit(Role.OFFICE_MANAGER, WHO, HEAD, NOW);
    assertEquals(2, report.submissions());
  }

  @Test
  void onlyTheLastOpenActionBeginsTheObservation() {
    CapaReport report = drafted(WORKER, 8L);
    VERBS.get(CapaAct.SUBMISSION).accept(report);
    VERBS.get(CapaAct.APPROVAL).accept(report);
    report.complete(report.actions().get(0), "已完成", OBSERVATION, HEAD, NOW);
    assertEquals(CapaStatus.IN_PROGRESS, report.status());
    assertThrows(
        RuleViolation.class,
        () -> report.complete(report.actions().get(0), "再次", OBSERVATION, HEAD, NOW));
    Recorded last = complete(report);
    assertEquals(CapaStatus.VERIFYING, report.status());
    assertEquals(NOW.plus(OBSERVATION), report.verifiableAt());
    assertTrue(last.facts().tell().contains(new Recipient.Holders(Role.MANAGEMENT_REPRESENTATIVE)));
  }

  @Test
  void nobodyJudgesBeforeTheObservationIsOverAndExactlyThenIsLateEnough() {
    Instant end = NOW.plus(OBSERVATION);
    CapaReport early = in(CapaStatus.VERIFYING);
    RuleViolation refusal =
        assertThrows(RuleViolation.class, () -> verify(early, true, end.minusMillis(1)));
    assertEquals(Optional.of("CA-4"), refusal.rule());
    verify(early, true, end);
    assertEquals(CapaStatus.CLOSED, early.status());
  }

  @Test
  void withoutEffectItGoesOnWithNewActions() {
    CapaReport report = in(CapaStatus.VERIFYING);
    verify(report, false, NOW.plus(OBSERVATION));
    assertEquals(CapaStatus.IN_PROGRESS, report.status());
    assertNull(report.verifiableAt());
    report.add(planned(8L), HEAD, NOW);
    complete(report);
    assertEquals(CapaStatus.VERIFYING, report.status());
    assertEquals(1, report.verifications().size());
  }

  @Test
  @Rule("NCR-5")
  void nobodyApprovesWhatTheyWroteOrWillCarryOut() {
    CapaReport report = in(CapaStatus.IN_APPROVAL);
    for (Actor concerned : List.of(HEAD, actor(WORKER))) {
      RuleViolation refusal =
          assertThrows(RuleViolation.class, () -> report.decide(true, null, WHO, concerned, NOW));
      assertEquals(Optional.of("NCR-5"), refusal.rule());
    }
    assertThrows(NotAllowed.class, () -> report.decide(true, null, WHO, QUALITY, NOW));
    assertEquals(CapaStatus.IN_APPROVAL, report.status());
  }

  @Test
  @Rule("NCR-5")
  void aDeputyDecidesWithBothNames() {
    CapaReport report = in(CapaStatus.IN_APPROVAL);
    report.decide(true, null, WHO, DEPUTY, NOW);
    assertEquals(3L, report.decisions().get(0).decidedBy());
    assertEquals(2L, report.decisions().get(0).onBehalfOf());
  }

  @Test
  @Rule("NCR-5")
  void whereTheManagerCarriesItOutTheDeputyDecidesElseTheNextPost() {
    CapaReport withDeputy = drafted(2L);
    VERBS.get(CapaAct.SUBMISSION).accept(withDeputy);
    assertEquals(Role.OFFICE_MANAGER, withDeputy.pendingRole());
    CapaReport without = drafted(2L, 3L);
    VERBS.get(CapaAct.SUBMISSION).accept(without);
    assertEquals(Role.MANAGEMENT_REPRESENTATIVE, without.pendingRole());
    without.decide(true, null, WHO, QUALITY, NOW);
    assertEquals(CapaStatus.IN_PROGRESS, without.status());
    CapaReport nobody = drafted(2L, 3L, 4L, 5L);
    RuleViolation refusal =
        assertThrows(RuleViolation.class, () -> nobody.submit(Role.OFFICE_MANAGER, WHO, HEAD, NOW));
    assertEquals(Optional.of("NCR-5"), refusal.rule());
    assertEquals(CapaStatus.DRAFT, nobody.status());
  }

  @Test
  void whatTheGeneralManagerSignedTheyApprove() {
    CapaReport report = drafted(WORKER);
    report.submit(Role.GENERAL_MANAGER, WHO, HEAD, NOW);
    assertThrows(NotAllowed.class, () -> report.decide(true, null, WHO, MANAGER, NOW));
    report.decide(true, null, WHO, GENERAL, NOW);
    assertEquals(CapaStatus.IN_PROGRESS, report.status());
  }

  @Test
  void whoeverCarriedItOutDoesNotJudgeIt() {
    CapaReport report = drafted(4L);
    VERBS.get(CapaAct.SUBMISSION).accept(report);
    VERBS.get(CapaAct.APPROVAL).accept(report);
    complete(report);
    RuleViolation refusal =
        assertThrows(RuleViolation.class, () -> verify(report, true, NOW.plus(OBSERVATION)));
    assertEquals(Optional.of("NCR-5"), refusal.rule());
  }

  @Test
  @Rule("CA-3")
  void whatIsHandedInSaysEverything() {
    CapaReport report = drafted();
    report.write(new CapaContent("楼道无人清扫", " ", null), List.of(), List.of(), HEAD, NOW);
    RuleViolation refusal =
        assertThrows(RuleViolation.class, () -> report.submit(Role.OFFICE_MANAGER, WHO, HEAD, NOW));
    assertEquals(
        List.of("extent", "rootCause", "causeCategory", "corrective"),
        refusal.fields().stream().map(it -> it.field()).toList());
  }

  @Test
  @Rule("CA-3")
  void aDateThatIsPastIsNeitherHandedInNorApproved() {
    CapaReport late = drafted(WORKER);
    assertThrows(RuleViolation.class, () -> late.submit(Role.OFFICE_MANAGER, WHO, HEAD, DUE));
    late.submit(Role.OFFICE_MANAGER, WHO, HEAD, DUE.minusMillis(1));
    assertThrows(RuleViolation.class, () -> late.decide(true, null, WHO, MANAGER, DUE));
    assertEquals(CapaStatus.IN_APPROVAL, late.status());
    late.decide(false, "请更新日期", WHO, MANAGER, DUE);
    assertEquals(CapaStatus.DRAFT, late.status());
  }

  @Test
  @Rule("CA-3")
  void aDraftThatIsWrittenAnewKeepsOnlyWhatItSaysNow() {
    CapaReport report = drafted(WORKER, 8L);
    write(report, WORKER);
    assertEquals(1, report.actions().size());
    assertEquals(List.of("班次空缺", "排班无人复核"), report.whys());
    assertEquals(Set.of(WORKER), report.executors());
    assertEquals(3, report.actions().get(0).position());
  }
}
