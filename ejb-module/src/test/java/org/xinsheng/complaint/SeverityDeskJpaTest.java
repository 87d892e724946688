package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.complaint.NewComplaintFixture.major;
import static org.xinsheng.complaint.domain.Severity.GENERAL;
import static org.xinsheng.complaint.domain.Severity.IMPORTANT;
import static org.xinsheng.complaint.domain.Severity.MAJOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.intake.domain.RequestedTime;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.SettableClock;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("SEV-5")
@Rule("DL-5")
class SeverityDeskJpaTest {

  private static final Instant RECEIVED = SettableClock.START;

  private final Reception at;

  SeverityDeskJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
  }

  private DeadlineRow reply(String number) {
    return at.clock(number, DeadlineKind.REPLY);
  }

  private DeadlineRow resolution(String number) {
    return at.clock(number, DeadlineKind.RESOLUTION);
  }

  private static Instant after(int hours) {
    return RECEIVED.plus(Duration.ofHours(hours));
  }

  @Test
  void aRaiseKeepsTheEarlierDueTimeAndNeverReopensWhatIsMet() {
    String number = at.register(general());
    at.reply(number);
    at.later(Duration.ofMinutes(30));
    at.raise(number, MAJOR, Criterion.REPUTATION_DAMAGE);
    assertEquals(DeadlineState.MET, reply(number).state());
    assertEquals(after(1), reply(number).dueAt());
    assertEquals(after(48), resolution(number).dueAt(), "seven days from now would be later");
    ComplaintView view = at.read(number);
    assertEquals("chief1", view.handler().username());
    assertEquals(Set.of(Role.BRANCH_GENERAL_MANAGER), view.reportedTo());
    assertEquals(Set.of(Criterion.FACILITY_LIMIT, Criterion.REPUTATION_DAMAGE), view.criteria());
  }

  @Test
  void aRaiseBringsALateWishForward() {
    NewComplaintFixture taken = general();
    taken.requestedBy = new RequestedTime("2027-06-01");
    String number = at.register(taken);
    Instant raised = at.later(Duration.ofMinutes(30));
    at.raise(number, IMPORTANT, Criterion.SERVICE_AT_FAULT);
    assertEquals(raised.plus(Duration.ofHours(72)), resolution(number).dueAt());
    assertEquals(after(1), reply(number).dueAt());
  }

  @Test
  void aLoweringRecomputesFromTheReceivedTime() {
    String number = at.register(major());
    at.later(Duration.ofMinutes(30));
    at.as("chief1").lower(number, GENERAL);
    assertEquals(after(1), reply(number).dueAt());
    assertEquals(after(48), resolution(number).dueAt());
    ComplaintView view = at.read(number);
    assertEquals("cs1", view.handler().username());
    assertEquals(Set.of(Role.BRANCH_GENERAL_MANAGER), view.reportedTo());
  }

  @Test
  void whereThatIsPastTheLoweringItselfStartsTheLimitNeverABreachInRetrospect() {
    String number = at.register(major());
    Instant lowered = at.later(Duration.ofHours(1));
    at.as("chief1").lower(number, GENERAL);
    assertEquals(lowered.plus(Duration.ofHours(1)), reply(number).dueAt());
    assertEquals(DeadlineState.RUNNING, reply(number).state());
    String late = at.as("cs1").register(major());
    Instant almostDue = at.later(Duration.ofMinutes(23 * 60 + 30));
    at.as("chief1").lower(late, GENERAL);
    assertEquals(almostDue.plus(Duration.ofMinutes(30)), reply(late).dueAt(), "the old due time");
  }

  @Test
  @Rule("DL-2")
  void loweringToGeneralLetsTheOwnersWishCount() {
    NewComplaintFixture taken = important();
    taken.requestedBy = new RequestedTime("2026-11-28");
    String number = at.register(taken);
    assertEquals(after(72), resolution(number).dueAt());
    at.as("head1").lower(number, GENERAL);
    assertEquals(Instant.parse("2026-11-28T16:00:00Z"), resolution(number).dueAt());
  }

  @Test
  @Rule("SEV-9")
  void onlyTheChiefOrAboveLowersFromMajorAndTheBranchIsTold() {
    String number = at.register(major());
    for (String other : List.of("cs1", "steward1", "eng1", "foreman1")) {
      NotAllowed why =
          assertThrows(NotAllowed.class, () -> at.as(other).lower(number, IMPORTANT), other);
      assertEquals(Optional.of("SEV-9"), why.rule());
    }
    NotAllowed head = assertThrows(NotAllowed.class, () -> at.as("head1").lower(number, IMPORTANT));
    assertEquals(Optional.of("SEV-9"), head.rule());
    at.as("manager1").lower(number, IMPORTANT);
    assertTrue(Reception.roles(at.last(number, "LOWERED")).contains(Role.BRANCH_GENERAL_MANAGER));
    assertThrows(NotAllowed.class, () -> at.as("cs1").lower(number, GENERAL));
    at.as("head1").lower(number, GENERAL);
    assertEquals(
        Set.of(Role.BRANCH_GENERAL_MANAGER, Role.CHIEF_STEWARD), at.read(number).reportedTo());
  }

  @Test
  @Rule("HD-15")
  void whoMayRaise() {
    String number = at.register(general());
    for (String stranger : List.of("cs2", "steward1", "duty1", "cashier1", "assistant1")) {
      assertThrows(
          NotAllowed.class,
          () -> at.as(stranger).raise(number, IMPORTANT, Criterion.SERVICE_AT_FAULT),
          stranger);
    }
    at.as("cs1").raise(number, IMPORTANT, Criterion.SERVICE_AT_FAULT);
    at.as("head1").raise(number, MAJOR, Criterion.MAJOR_LOSS_OR_INJURY);
    assertEquals(MAJOR, at.read(number).severity());
  }

  @Test
  void theSameSeverityOrAWrongCriterionIsRefused() {
    String number = at.register(important());
    for (Runnable act :
        List.<Runnable>of(
            () -> at.raise(number, IMPORTANT, Criterion.SERVICE_AT_FAULT),
            () -> at.raise(number, MAJOR, Criterion.SERVICE_AT_FAULT),
            () -> at.raise(number, MAJOR, null))) {
      RuleViolation why = assertThrows(RuleViolation.class, act::run);
      assertEquals(Optional.of("SEV-5"), why.rule());
    }
  }

  @Test
  @Rule("HD-13")
  void thePersonComplainedAboutLowersNothingWhateverTheirPost() {
    String number = at.register(important().about("head1"));
    RuleViolation why =
        assertThrows(RuleViolation.class, () -> at.as("head1").lower(number, GENERAL));
    assertEquals(Optional.of("HD-13"), why.rule());
    at.as("chief1").lower(number, GENERAL);
    assertEquals("cs1", at.read(number).handler().username());
  }

  @Test
  void inResolvedARaiseOpensNoClockAndAReopeningUsesTheNewSeverity() {
    String number = at.register(general());
    at.resolve(number);
    at.as("head1").raise(number, MAJOR, Criterion.REPUTATION_DAMAGE);
    assertEquals(1, at.clocks(number, DeadlineKind.RESOLUTION).size());
    assertEquals(DeadlineState.MET, resolution(number).state());
    Instant call = at.later(Duration.ofHours(1));
    at.as("cs2").answer(number, Satisfaction.DISSATISFIED);
    assertEquals(
        call.plus(Duration.ofDays(7)), at.clock(number, DeadlineKind.RECTIFICATION).dueAt());
  }

  @Test
  void inClosedNothingIsRaisedOrLowered() {
    String number = at.register(general());
    at.resolve(number);
    at.as("cs2").answer(number, Satisfaction.SATISFIED, Validity.VALID, null);
    at.as("cs1").close(number);
    assertThrows(
        IllegalTransition.class,
        () -> at.as("head1").raise(number, MAJOR, Criterion.REPUTATION_DAMAGE));
  }
}
