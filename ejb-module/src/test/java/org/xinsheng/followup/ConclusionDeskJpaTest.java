package org.xinsheng.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.followup.domain.Satisfaction.DISSATISFIED;
import static org.xinsheng.followup.domain.Satisfaction.SATISFIED;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.ActState;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.complaint.ExtensionAct;
import org.xinsheng.complaint.ExtensionDecisionAct;
import org.xinsheng.complaint.NewComplaintFixture;
import org.xinsheng.complaint.PossibleActs;
import org.xinsheng.complaint.Reception;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.followup.domain.Ending;
import org.xinsheng.followup.domain.FollowUpState;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** A follow-up that satisfies nobody ends some day, and by whom (FU-5, FU-8, INT-17). */
@OnBothDatabases
class ConclusionDeskJpaTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final Reception at;
  private final PossibleActs possible;

  ConclusionDeskJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
    wiring.using(
        FollowUpAct.class,
        ConclusionAct.class,
        ConsentAct.class,
        ExtensionAct.class,
        ExtensionDecisionAct.class);
    possible = wiring.bean(PossibleActs.class);
  }

  private String resolved(NewComplaintFixture taken) {
    String number = at.as("cs1").register(taken);
    at.as(at.read(number).handler().username()).resolve(number);
    return number;
  }

  private String unsatisfied(Validity validity, int rounds) {
    String number = at.as("cs1").register(important());
    if (validity != Validity.UNDETERMINED) {
      at.as("head1").judge(number, validity);
    }
    for (int i = 0; i < rounds; i++) {
      at.later(Duration.ofMinutes(5));
      at.as("head1").resolve(number);
      at.later(Duration.ofMinutes(5));
      at.as("cs2").answer(number, DISSATISFIED);
    }
    return number;
  }

  private List<RoundView> rounds(String number) {
    ComplaintView view = at.reading.afterAct(number);
    return at.wiring
        .bean(FollowUpQueries.class)
        .of(new SubjectRef(SubjectType.COMPLAINT, view.id(), number));
  }

  private RoundView last(String number) {
    List<RoundView> all = rounds(number);
    return all.get(all.size() - 1);
  }

  private static void violates(String rule, Runnable act) {
    Refusal refusal = assertThrows(Refusal.class, act::run);
    assertEquals(Optional.of(rule), refusal.rule(), refusal::toString);
  }

  private Set<DeadlineState> states(String number, DeadlineKind kind) {
    return at.clocks(number, kind).stream()
        .map(DeadlineRow::state)
        .collect(java.util.stream.Collectors.toSet());
  }

  private ActState state(String number, ComplaintAct act) {
    return possible.of(number).stream().filter(it -> it.act() == act).findFirst().orElseThrow();
  }

  @Test
  @Rule("FU-5")
  void unreachableAfterThreeAttemptsOnTwoDays() {
    String number = resolved(important());
    at.as("head1").judge(number, Validity.VALID);
    violates("FU-5", () -> at.as("manager1").conclude(number));
    at.as("cs2").notReached(number, null);
    at.later(Duration.ofMinutes(1));
    at.notReached(number, null);
    at.later(Duration.ofMinutes(1));
    at.notReached(number, null);
    violates("FU-5", () -> at.as("manager1").conclude(number));
    assertEquals("FU-5", state(number, ComplaintAct.CONCLUSION).rule());
    violates("FU-1", () -> at.close(number));
    at.later(DAY.minusMinutes(5));
    at.as("cs2").notReached(number, null);
    assertEquals(Set.of(Role.OFFICE_MANAGER), Reception.roles(at.last(number, "UNREACHABLE")));
    assertThrows(NotAllowed.class, () -> at.conclude(number));
    assertTrue(
        at.as("manager1").wiring != null && state(number, ComplaintAct.CONCLUSION).isPossible());
    at.conclude(number);
    RoundView round = last(number);
    assertEquals(FollowUpState.UNREACHABLE, round.state());
    assertEquals(Ending.UNREACHABLE, round.conclusion().ending());
    assertEquals("manager1", round.conclusion().username());
    assertEquals(ComplaintStatus.RESOLVED, at.read(number).status());
    assertFalse(states(number, DeadlineKind.FOLLOW_UP).contains(DeadlineState.RUNNING));
    assertFalse(at.clock(number, DeadlineKind.REPLY).isOpen(), "nobody can be told any more");
    at.close(number);
    assertEquals(ComplaintStatus.CLOSED, at.read(number).status());
  }

  @Test
  @Rule("FU-5")
  void aReasonIsNeededAndWhatIsOverIsNotConcludedAgain() {
    String number = resolved(important());
    at.as("manager1");
    assertThrows(InvalidInput.class, () -> at.conclusions.conclude(number, null, " "));
    at.as("cs2").answer(number, SATISFIED);
    IllegalTransition over =
        assertThrows(IllegalTransition.class, () -> at.as("manager1").conclude(number));
    assertEquals("SATISFIED", over.from());
    String open = at.as("cs1").register(important());
    violates("HD-7", () -> at.as("manager1").conclude(open));
    assertEquals("HD-7", state(open, ComplaintAct.CONCLUSION).rule());
  }

  @Test
  @Rule("FU-8")
  void anInvalidOneIsConcludedByAnExplanation() {
    String number = unsatisfied(Validity.UNDETERMINED, 1);
    violates("FU-8", () -> at.as("manager1").conclude(number));
    at.as("head1").judge(number, Validity.INVALID);
    at.as("manager1").conclude(number);
    assertEquals(ComplaintStatus.RESOLVED, at.read(number).status());
    assertEquals(FollowUpState.CONCLUDED, last(number).state());
    assertEquals(DISSATISFIED, last(number).satisfaction(), "the answer stays");
    assertEquals(Ending.EXPLAINED, last(number).conclusion().ending());
    assertEquals(Set.of(DeadlineState.CANCELLED), states(number, DeadlineKind.RECTIFICATION));
    at.close(number);
  }

  @Test
  @Rule("FU-8")
  void afterTheNextResultAnInvalidOneIsConcludedWithoutAskingAgain() {
    String number = unsatisfied(Validity.INVALID, 1);
    at.later(Duration.ofMinutes(5));
    at.as("head1").resolve(number);
    at.as("manager1").conclude(number);
    assertEquals(
        List.of(FollowUpState.DISSATISFIED, FollowUpState.CONCLUDED),
        rounds(number).stream().map(RoundView::state).toList());
    at.close(number);
  }

  @Test
  @Rule("FU-8")
  void aValidOneNeedsThreeRoundsTheChiefsDecisionAndTheBranchsConsent() {
    String number = unsatisfied(Validity.VALID, 2);
    violates("FU-8", () -> at.as("manager1").conclude(number));
    violates("FU-8", () -> at.as("branchgm").consent(number, true));
    at.later(Duration.ofMinutes(5));
    at.as("head1").resolve(number);
    at.as("cs2").answer(number, DISSATISFIED);
    assertEquals(Set.of(Role.CHIEF_STEWARD), Reception.roles(at.last(number, "DECISION_WANTED")));
    violates("FU-8", () -> at.as("manager1").conclude(number));
    violates("FU-8", () -> at.as("branchgm").consent(number, true));
    at.as("chief1").escalations.decide(number, null, "已尽责，按合同办理");
    assertEquals(
        Set.of(Role.BRANCH_GENERAL_MANAGER), Reception.roles(at.last(number, "CONSENT_WANTED")));
    violates("FU-8", () -> at.as("manager1").conclude(number));
    assertThrows(NotAllowed.class, () -> at.consent(number, true));
    assertEquals("FU-8", state(number, ComplaintAct.CONCLUSION).rule());
    at.as("branchgm").consent(number, false);
    assertEquals(ComplaintStatus.IN_PROGRESS, at.read(number).status());
    assertTrue(state(number, ComplaintAct.CONSENT).isPossible());
    at.consent(number, true);
    assertEquals(ComplaintStatus.RESOLVED, at.read(number).status());
    assertEquals(FollowUpState.CONCLUDED, last(number).state());
    assertEquals(Ending.NOT_RECONCILED, last(number).conclusion().ending());
    assertEquals(DISSATISFIED, last(number).satisfaction());
    assertEquals(2, at.rows("decision_consent"));
    at.as("head1").close(number);
  }

  @Test
  @Rule("FU-8")
  void theBranchsConclusionIsItsConsentAlsoAfterAFurtherResult() {
    String number = unsatisfied(Validity.VALID, 3);
    at.as("chief1").escalations.decide(number, null, "已尽责");
    at.later(Duration.ofMinutes(5));
    at.as("head1").resolve(number);
    long before = at.rows("decision_consent");
    at.as("branchgm").conclude(number);
    assertEquals(before + 1, at.rows("decision_consent"));
    assertEquals(Ending.NOT_RECONCILED, last(number).conclusion().ending());
    violates("HD-15", () -> at.conclude(number));
  }

  @Test
  @Rule("FU-8")
  @Rule("INT-4")
  void theSuperiorHearsOfTheEndAnew() {
    String number = at.as("cs1").register(important().forwarded());
    at.as("head1").judge(number, Validity.INVALID);
    at.resolve(number);
    at.resolution.reportToSuperior(number, null, "已处理", null);
    at.later(Duration.ofMinutes(5));
    at.as("cs2").answer(number, DISSATISFIED);
    at.later(Duration.ofMinutes(5));
    at.as("manager1").conclude(number);
    violates("INT-4", () -> at.close(number));
    assertEquals(at.now().plus(DAY), at.clock(number, DeadlineKind.SUPERIOR_REPORT).dueAt());
    at.as("head1").resolution.reportToSuperior(number, null, "业户仍不满意，已作解释", null);
    at.close(number);
  }

  @Test
  @Rule("INT-17")
  void anonymousWithoutContactIsNobodysCallAndTheManagerConcludes() {
    String number = resolved(general().withoutContact());
    assertTrue(last(number).noContact());
    assertEquals(Set.of(Role.OFFICE_MANAGER), Reception.roles(at.last(number, "NO_CONTACT")));
    assertTrue(
        at.as("cs2").wiring.bean(FollowUpQueries.class).due("GD01", null, 200).items().stream()
            .noneMatch(it -> it.number().equals(number)));
    at.as("head1").judge(number, Validity.VALID);
    violates("FU-1", () -> at.close(number));
    at.as("manager1").conclude(number);
    assertEquals(Ending.NO_CONTACT, last(number).conclusion().ending());
    assertEquals(Set.of(DeadlineState.MET), states(number, DeadlineKind.FOLLOW_UP));
    at.close(number);
  }

  @Test
  @Rule("HD-13")
  void thePersonComplainedAboutConcludesNothing() {
    String number = at.as("cs1").register(important().about("manager1"));
    at.as("head1").judge(number, Validity.INVALID);
    at.resolve(number);
    at.as("cs2").answer(number, DISSATISFIED);
    violates("HD-13", () -> at.as("manager1").conclude(number));
    violates("HD-13", () -> at.consent(number, true));
  }
}
