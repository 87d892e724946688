package org.xinsheng.followup.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.domain.Validity.INVALID;
import static org.xinsheng.complaint.domain.Validity.UNDETERMINED;
import static org.xinsheng.complaint.domain.Validity.VALID;

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
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.OfficeTime;

/** When a follow-up may end that satisfied nobody. */
class ImpasseTest {

  private static final Instant RESULT = ComplaintFixture.RECEIVED.plusSeconds(3600);

  /** In the office it is the next day from 16:00 UTC on. */
  private static final Instant BEFORE_MIDNIGHT = Instant.parse("2026-11-24T15:59:59.999Z");

  private static final Instant MIDNIGHT = BEFORE_MIDNIGHT.plusMillis(1);

  private static FollowUp round(boolean withoutContact) {
    Complaint complaint = ComplaintFixture.resolved();
    return new FollowUp(
        complaint.ref(), complaint.place(), 1, null, withoutContact, RESULT, Promises.STANDARD);
  }

  private static FollowUp answered(Satisfaction satisfaction) {
    FollowUp round = round(false);
    round.answered(new Answers(satisfaction, null, null, null, null, null), RESULT, 5L);
    return round;
  }

  private static Impasse impasse(FollowUp round, int unsatisfied, Instant... attempts) {
    return new Impasse(
        round, unsatisfied, List.of(attempts), OfficeTime.STANDARD, FollowUpLimits.STANDARD);
  }

  private static Impasse tried(Instant... attempts) {
    return impasse(round(false), 0, attempts);
  }

  @Test
  @Rule("FU-5")
  void threeAttemptsOnTwoDaysOfTheOfficeAndNotOneLess() {
    Instant earlier = BEFORE_MIDNIGHT.minusSeconds(60);
    assertFalse(tried(earlier, MIDNIGHT).isUnreachable(), "two attempts");
    assertFalse(
        tried(earlier.minusSeconds(60), earlier, BEFORE_MIDNIGHT).isUnreachable(), "one day");
    assertTrue(tried(earlier, BEFORE_MIDNIGHT, MIDNIGHT).isUnreachable());
    assertEquals(
        Optional.of(Ending.UNREACHABLE),
        tried(earlier, BEFORE_MIDNIGHT, MIDNIGHT).ending(UNDETERMINED));
    assertEquals(Optional.of("FU-5"), tried(earlier, MIDNIGHT).whyNot(VALID).rule());
  }

  @Test
  @Rule("FU-5")
  void itIsTheLastAttemptThatMakesItUnreachableOnce() {
    Instant earlier = BEFORE_MIDNIGHT.minusSeconds(60);
    assertTrue(tried(earlier, BEFORE_MIDNIGHT, MIDNIGHT).hasJustBecomeUnreachable());
    assertFalse(
        tried(earlier, BEFORE_MIDNIGHT, MIDNIGHT, MIDNIGHT.plusSeconds(60))
            .hasJustBecomeUnreachable());
    assertFalse(tried(earlier, MIDNIGHT).hasJustBecomeUnreachable());
  }

  @ParameterizedTest
  @EnumSource(Validity.class)
  @Rule("INT-17")
  void withoutAnyContactItEndsAtOnceWhateverTheValidity(Validity validity) {
    assertEquals(Optional.of(Ending.NO_CONTACT), impasse(round(true), 0).ending(validity));
  }

  @Test
  @Rule("FU-8")
  void anInvalidOneIsExplainedAfterOneUnsatisfiedRoundAndNotBefore() {
    FollowUp unsatisfied = answered(Satisfaction.NEUTRAL);
    assertEquals(Optional.of(Ending.EXPLAINED), impasse(unsatisfied, 1).ending(INVALID));
    assertEquals(Optional.empty(), impasse(round(false), 0).ending(INVALID));
    assertEquals(Optional.empty(), impasse(unsatisfied, 1).ending(UNDETERMINED));
    assertEquals(Optional.of("FU-8"), impasse(unsatisfied, 1).whyNot(UNDETERMINED).rule());
  }

  @Test
  @Rule("FU-8")
  void aValidOneNeedsThreeUnsatisfiedRoundsAndThenConsent() {
    FollowUp unsatisfied = answered(Satisfaction.VERY_DISSATISFIED);
    assertEquals(Optional.empty(), impasse(unsatisfied, 2).ending(VALID));
    assertEquals(Optional.of("FU-8"), impasse(unsatisfied, 2).whyNot(VALID).rule());
    assertEquals(Optional.of(Ending.NOT_RECONCILED), impasse(unsatisfied, 3).ending(VALID));
    assertTrue(impasse(unsatisfied, 3).needsConsent(VALID));
    assertFalse(impasse(unsatisfied, 3).needsConsent(INVALID));
    assertEquals(Optional.empty(), impasse(unsatisfied, 3).ending(UNDETERMINED));
  }

  @ParameterizedTest
  @EnumSource(Ending.class)
  @Rule("FU-8")
  @Rule("FU-5")
  void whatIsConcludedLetsTheCaseCloseAndKeepsHowItEnded(Ending ending) {
    FollowUp round = round(false);
    round.concluded(ending, "已说明", RESULT.plusSeconds(9), ComplaintFixture.LI);
    assertEquals(ending, round.ending());
    assertTrue(round.state().isGoodEnough());
    assertEquals(
        ending == Ending.UNREACHABLE ? FollowUpState.UNREACHABLE : FollowUpState.CONCLUDED,
        round.state());
  }

  /** Every state: whether it may still be concluded. */
  @ParameterizedTest
  @EnumSource(FollowUpState.class)
  @Rule("FU-8")
  void onlyAnOpenOrAnUnsatisfiedRoundIsConcluded(FollowUpState state) {
    FollowUp round = in(state);
    assertEquals(state, round.state());
    Set<FollowUpState> possible = EnumSet.of(FollowUpState.OPEN, FollowUpState.DISSATISFIED);
    if (possible.contains(state)) {
      assertNotNull(round.concluded(Ending.EXPLAINED, "已说明", RESULT, ComplaintFixture.LI));
    } else {
      assertThrows(
          IllegalTransition.class,
          () -> round.concluded(Ending.EXPLAINED, "已说明", RESULT, ComplaintFixture.LI));
    }
  }

  private static FollowUp in(FollowUpState state) {
    FollowUp round = round(false);
    switch (state) {
      case OPEN -> {}
      case SATISFIED -> round = answered(Satisfaction.SATISFIED);
      case DISSATISFIED -> round = answered(Satisfaction.DISSATISFIED);
      case UNREACHABLE -> round.concluded(Ending.UNREACHABLE, "联系不上", RESULT, ComplaintFixture.LI);
      case CONCLUDED -> round.concluded(Ending.EXPLAINED, "已说明", RESULT, ComplaintFixture.LI);
      case WITHDRAWN -> round.withdrawn(RESULT, ComplaintFixture.LI);
    }
    return round;
  }
}
