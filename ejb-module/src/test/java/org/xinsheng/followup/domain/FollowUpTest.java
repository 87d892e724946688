package org.xinsheng.followup.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.xinsheng.complaint.domain.ComplaintFixture.HUANG;
import static org.xinsheng.complaint.domain.ComplaintFixture.LI;
import static org.xinsheng.complaint.domain.ComplaintFixture.LIANG;
import static org.xinsheng.complaint.domain.ComplaintFixture.RECEIVED;
import static org.xinsheng.complaint.domain.ComplaintFixture.ZHOU;
import static org.xinsheng.complaint.domain.ComplaintFixture.person;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinsheng.Rule;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintFixture;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Post;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.Source;

class FollowUpTest {

  private static final Instant RESULT = RECEIVED.plusSeconds(3600);
  private static final Duration DAY = Duration.ofHours(24);

  private static FollowUp round(Long owner) {
    Complaint complaint = ComplaintFixture.resolved();
    return new FollowUp(
        complaint.ref(), complaint.place(), 1, owner, false, RESULT, Promises.STANDARD);
  }

  private static Answers answer(Satisfaction satisfaction) {
    return new Answers(satisfaction, null, null, null, null, null);
  }

  @Test
  @Rule("FU-2")
  void theFirstAttemptIsDueADayAfterTheResultTheNextADayAfterTheLast() {
    FollowUp round = round(null);
    assertEquals(RESULT.plus(DAY), round.dueAt());
    Instant first = RESULT.plusSeconds(60);
    assertEquals(1, round.attempted(FollowUpMode.PHONE, first, Promises.STANDARD));
    assertEquals(first.plus(DAY), round.dueAt());
    Instant second = first.plus(DAY);
    assertEquals(2, round.attempted(FollowUpMode.DOOR, second, Promises.STANDARD));
    assertEquals(second.plus(DAY), round.dueAt());
    assertEquals(FollowUpState.OPEN, round.state());
  }

  @Test
  @Rule("FU-2")
  void anAttemptEnteredLateDoesNotBringTheNextOneForward() {
    FollowUp round = round(null);
    Instant last = RESULT.plusSeconds(600);
    round.attempted(FollowUpMode.PHONE, last, Promises.STANDARD);
    assertEquals(2, round.attempted(FollowUpMode.PHONE, RESULT.plusSeconds(60), Promises.STANDARD));
    assertEquals(last.plus(DAY), round.dueAt());
  }

  @ParameterizedTest
  @EnumSource(Satisfaction.class)
  @Rule("FU-9")
  void onlySatisfiedAndVerySatisfiedEndTheFollowUp(Satisfaction satisfaction) {
    boolean good =
        EnumSet.of(Satisfaction.VERY_SATISFIED, Satisfaction.SATISFIED).contains(satisfaction);
    FollowUp round = round(null);
    round.attempted(FollowUpMode.PHONE, RESULT, Promises.STANDARD);
    round.answered(answer(satisfaction), RESULT, ZHOU.id());
    assertEquals(good, satisfaction.endsTheFollowUp());
    assertEquals(good ? FollowUpState.SATISFIED : FollowUpState.DISSATISFIED, round.state());
    assertEquals(good, round.state().isGoodEnough());
    assertNull(round.dueAt());
  }

  @Test
  @Rule("HD-8")
  void theseStatesLetACaseClose() {
    assertEquals(
        EnumSet.of(FollowUpState.SATISFIED, FollowUpState.UNREACHABLE, FollowUpState.CONCLUDED),
        EnumSet.copyOf(
            List.of(FollowUpState.values()).stream().filter(FollowUpState::isGoodEnough).toList()));
  }

  @Test
  @Rule("FU-3")
  void aRoundKnowsItsNumberAndItsWay() {
    assertEquals(1, round(null).round());
    assertNull(round(null).ownerId());
    assertEquals(LIANG.id(), round(LIANG.id()).ownerId());
  }

  // --- who

  private static Complaint taken(boolean bySteward, Long about) {
    var taken = ComplaintFixture.taken(Severity.IMPORTANT).about(about);
    Complaint complaint = (bySteward ? taken.bySteward() : taken).complaint();
    ComplaintFixture.resolve(complaint, RESULT);
    return complaint;
  }

  private static void may(Actor actor, Complaint complaint) {
    WhoFollowsUp.require(actor, complaint, WhoFollowsUp.owner(complaint));
  }

  @Test
  @Rule("FU-2")
  void theStewardWhoTookItInFollowsItUpElseNobodyInParticular() {
    assertEquals(LIANG.id(), WhoFollowsUp.owner(taken(true, null)));
    assertNull(WhoFollowsUp.owner(taken(false, null)));
    assertNull(WhoFollowsUp.owner(taken(true, LIANG.id())), "complained about");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  @Rule("FU-2")
  void allOthersAreCustomerServicesOrTheAssistants(Role role) {
    Complaint complaint = taken(false, null);
    Actor here = person(90, role);
    if (EnumSet.of(Role.CUSTOMER_SERVICE, Role.OFFICE_ASSISTANT).contains(role)) {
      may(here, complaint);
    } else {
      NotAllowed refusal = assertThrows(NotAllowed.class, () -> may(here, complaint));
      assertEquals(Optional.of("FU-2"), refusal.rule());
    }
    Actor elsewhere =
        new Actor(
            90L,
            "u",
            "某",
            1L,
            12L,
            null,
            List.of(new Post(role, 1L, 12L, null, null)),
            Set.of(),
            Source.PAGE);
    assertThrows(NotAllowed.class, () -> may(elsewhere, complaint));
  }

  @Test
  @Rule("FU-2")
  void nobodyElseTakesAStewardsRound() {
    Complaint complaint = taken(true, null);
    may(LIANG, complaint);
    assertThrows(NotAllowed.class, () -> may(ZHOU, complaint));
    assertThrows(NotAllowed.class, () -> may(person(91, Role.STEWARD), complaint));
  }

  @Test
  @Rule("HD-13")
  void whoeverRecordedTheResultOrIsComplainedAboutIsRefusedBeforeTheirPostIsLookedAt() {
    Complaint complaint = taken(false, ZHOU.id());
    for (Actor barred : List.of(ZHOU, HUANG, person(ZHOU.id()))) {
      RuleViolation refusal = assertThrows(RuleViolation.class, () -> may(barred, complaint));
      assertEquals(Optional.of("FU-2"), refusal.rule());
    }
    may(LI, complaint);
  }

  @Test
  @Rule("HD-13")
  void theStewardWhoTookItInMayFollowUpAnOwnResult() {
    Complaint complaint = ComplaintFixture.taken(Severity.GENERAL).bySteward().complaint();
    complaint.resolve(ComplaintFixture.explained(), LIANG, RESULT, RESULT);
    may(LIANG, complaint);
    Complaint byCustomerService = ComplaintFixture.general();
    byCustomerService.resolve(ComplaintFixture.explained(), LI, RESULT, RESULT);
    assertThrows(RuleViolation.class, () -> may(LI, byCustomerService));
    may(ZHOU, byCustomerService);
  }

  @Test
  @Rule("HD-13")
  void whomTheOfficeManagerNamesDoesIt() {
    Complaint complaint = taken(false, null);
    FollowUp round = round(null);
    Actor worker = person(92, Role.EMPLOYEE);
    assertThrows(NotAllowed.class, () -> WhoFollowsUp.require(worker, complaint, round.ownerId()));
    round.isFor(worker.id());
    WhoFollowsUp.require(worker, complaint, round.ownerId());
    assertThrows(RuleViolation.class, () -> WhoFollowsUp.refuseTheBarred(HUANG.id(), complaint));
  }
}
