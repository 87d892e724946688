package org.xinsheng.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.domain.Criterion.FACILITY_LIMIT;
import static org.xinsheng.complaint.domain.Criterion.MAJOR_LOSS_OR_INJURY;
import static org.xinsheng.complaint.domain.Criterion.PROMISE_UNMET_REPEATEDLY;
import static org.xinsheng.complaint.domain.Criterion.REPUTATION_DAMAGE;
import static org.xinsheng.complaint.domain.Criterion.SERVICE_AT_FAULT;
import static org.xinsheng.complaint.domain.Severity.GENERAL;
import static org.xinsheng.complaint.domain.Severity.IMPORTANT;
import static org.xinsheng.complaint.domain.Severity.MAJOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinsheng.Rule;

class CriterionTest {

  private static final Set<Criterion> GRAVE =
      EnumSet.of(PROMISE_UNMET_REPEATEDLY, MAJOR_LOSS_OR_INJURY, REPUTATION_DAMAGE);

  @ParameterizedTest
  @EnumSource(
      value = Criterion.class,
      names = {"PROMISE_UNMET_REPEATEDLY", "MAJOR_LOSS_OR_INJURY", "REPUTATION_DAMAGE"})
  @Rule("SEV-1")
  void anyOneOfTheseMakesItMajor(Criterion alone) {
    assertEquals(Optional.of(MAJOR), Criterion.severityOf(Set.of(alone)));
  }

  @Test
  @Rule("SEV-2")
  void aServiceAtFaultIsImportant() {
    assertEquals(Optional.of(IMPORTANT), Criterion.severityOf(Set.of(SERVICE_AT_FAULT)));
  }

  @Test
  @Rule("SEV-3")
  void limitsOfFacilitiesAreGeneral() {
    assertEquals(Optional.of(GENERAL), Criterion.severityOf(Set.of(FACILITY_LIMIT)));
  }

  @Test
  @Rule("SEV-4")
  void ofEveryCombinationTheHighestApplies() {
    for (int bits = 1; bits < 1 << Criterion.values().length; bits++) {
      Set<Criterion> ticked = EnumSet.noneOf(Criterion.class);
      for (Criterion one : Criterion.values()) {
        if ((bits & 1 << one.ordinal()) != 0) {
          ticked.add(one);
        }
      }
      boolean major = ticked.stream().anyMatch(GRAVE::contains);
      Severity expected = major ? MAJOR : ticked.contains(SERVICE_AT_FAULT) ? IMPORTANT : GENERAL;
      assertEquals(Optional.of(expected), Criterion.severityOf(ticked), ticked::toString);
    }
  }

  @Test
  @Rule("SEV-4")
  void withoutACriterionThereIsNoSeverity() {
    assertEquals(Optional.empty(), Criterion.severityOf(List.of()));
  }

  @Test
  @Rule("SEV-4")
  void whatWasTickedIsKept() {
    RegistrationFixture taken = new RegistrationFixture();
    taken.criteria = Set.of(FACILITY_LIMIT, SERVICE_AT_FAULT);
    assertEquals(taken.criteria, taken.complaint().criteria());
  }

  @Test
  void graverIsAbove() {
    for (Severity one : Severity.values()) {
      for (Severity other : Severity.values()) {
        assertEquals(one.ordinal() > other.ordinal(), one.isAbove(other));
      }
    }
    assertTrue(MAJOR.isAbove(IMPORTANT) && IMPORTANT.isAbove(GENERAL));
    assertFalse(GENERAL.isAbove(GENERAL));
  }
}
