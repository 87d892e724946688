package org.xinsheng.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.xinsheng.complaint.domain.ComplaintFixture.treatment;
import static org.xinsheng.complaint.domain.ResultField.APOLOGY;
import static org.xinsheng.complaint.domain.ResultField.COMPENSATION;
import static org.xinsheng.complaint.domain.ResultField.EXPLANATION;
import static org.xinsheng.complaint.domain.ResultField.IMPROVEMENT;
import static org.xinsheng.complaint.domain.ResultField.REDONE_SERVICE;
import static org.xinsheng.complaint.domain.ResultField.REPAIR;
import static org.xinsheng.complaint.domain.ResultField.RESOLVED_FOR_COMPLAINANT;
import static org.xinsheng.complaint.domain.ResultField.THIRD_PARTY_CONTACT;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinsheng.Rule;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.RuleViolation;

@Rule("HD-1")
class CauseTest {

  private static final Money PAID = Money.of("0.01");
  private static final Set<ResultField> EITHER = EnumSet.of(COMPENSATION, REPAIR);

  /** The procedures' table, written down a second time. */
  private static Set<ResultField> needs(Cause cause) {
    return switch (cause) {
      case STAFF_BELOW_STANDARD -> EnumSet.of(EXPLANATION, APOLOGY, REDONE_SERVICE);
      case STAFF_CAUSED_LOSS -> EnumSet.of(EXPLANATION, APOLOGY);
      case OTHER_OWNER -> EnumSet.of(RESOLVED_FOR_COMPLAINANT, THIRD_PARTY_CONTACT);
      case DEVELOPER_LEGACY -> EnumSet.of(THIRD_PARTY_CONTACT);
      case MUNICIPAL -> EnumSet.of(EXPLANATION, THIRD_PARTY_CONTACT);
      case FACILITY_LIMIT -> EnumSet.of(EXPLANATION, IMPROVEMENT);
      case RULES_MISUNDERSTOOD, OUTSIDE_RESPONSIBILITY -> EnumSet.of(EXPLANATION);
    };
  }

  private static Set<ResultField> missing(Cause cause, Set<ResultField> given) {
    Set<ResultField> missing = EnumSet.copyOf(needs(cause));
    missing.removeAll(given);
    boolean choiceOpen =
        cause == Cause.STAFF_CAUSED_LOSS && EITHER.stream().noneMatch(given::contains);
    if (choiceOpen) {
      missing.addAll(EITHER);
    }
    return missing;
  }

  private static Set<ResultField> subset(int bits) {
    Set<ResultField> parts = EnumSet.noneOf(ResultField.class);
    for (ResultField part : ResultField.values()) {
      if ((bits & 1 << part.ordinal()) != 0) {
        parts.add(part);
      }
    }
    return parts;
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void everyCombinationOfPartsIsAcceptedOrItsGapsAreNamed(Cause cause) {
    for (int bits = 0; bits < 1 << ResultField.values().length; bits++) {
      Set<ResultField> given = subset(bits);
      Treatment treatment = treatment(cause, given, PAID);
      Set<ResultField> gaps = missing(cause, given);
      if (gaps.isEmpty()) {
        assertDoesNotThrow(treatment::requireWhatItsCauseNeeds, given::toString);
      } else {
        RuleViolation refusal =
            assertThrows(RuleViolation.class, treatment::requireWhatItsCauseNeeds, given::toString);
        assertEquals(Optional.of("HD-1"), refusal.rule());
        assertEquals(
            gaps.stream().map(ResultField::field).collect(Collectors.toSet()),
            new HashSet<>(refusal.fields().stream().map(FieldError::field).toList()));
      }
    }
  }

  @Test
  void payingNothingIsNoCompensation() {
    Set<ResultField> parts = EnumSet.of(EXPLANATION, APOLOGY, COMPENSATION);
    Cause loss = Cause.STAFF_CAUSED_LOSS;
    assertThrows(
        RuleViolation.class,
        () -> treatment(loss, parts, Money.of("0.00")).requireWhatItsCauseNeeds());
    assertDoesNotThrow(() -> treatment(loss, parts, Money.of("0.01")).requireWhatItsCauseNeeds());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "\u3000"})
  void blanksExplainNothing(String blank) {
    Treatment treatment =
        new Treatment(
            Cause.RULES_MISUNDERSTOOD,
            "r",
            "c",
            "m",
            blank,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThrows(RuleViolation.class, treatment::requireWhatItsCauseNeeds);
  }

  @Test
  @Rule("HD-2")
  void whereAnExplanationAndAnApologySufficeNothingElseIsAskedFor() {
    Set<ResultField> both = EnumSet.of(EXPLANATION, APOLOGY);
    assertDoesNotThrow(
        () -> treatment(Cause.RULES_MISUNDERSTOOD, both, Money.ZERO).requireWhatItsCauseNeeds());
    assertThrows(
        RuleViolation.class,
        () -> treatment(Cause.STAFF_BELOW_STANDARD, both, Money.ZERO).requireWhatItsCauseNeeds());
  }

  @Test
  void anIncompleteResultLeavesTheCaseAsItWas() {
    Complaint complaint = ComplaintFixture.important();
    var before = ComplaintFixture.memory(complaint);
    Treatment incomplete = treatment(Cause.MUNICIPAL, EnumSet.of(EXPLANATION), Money.ZERO);
    assertThrows(
        RuleViolation.class,
        () ->
            complaint.resolve(
                incomplete,
                ComplaintFixture.HUANG,
                ComplaintFixture.RECEIVED,
                ComplaintFixture.RECEIVED));
    assertEquals(before, ComplaintFixture.memory(complaint));
  }
}
