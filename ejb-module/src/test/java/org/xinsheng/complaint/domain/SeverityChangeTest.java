package org.xinsheng.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.domain.ComplaintFixture.CHEN;
import static org.xinsheng.complaint.domain.ComplaintFixture.HUANG;
import static org.xinsheng.complaint.domain.ComplaintFixture.LI;
import static org.xinsheng.complaint.domain.ComplaintFixture.RECEIVED;
import static org.xinsheng.complaint.domain.Severity.GENERAL;
import static org.xinsheng.complaint.domain.Severity.IMPORTANT;
import static org.xinsheng.complaint.domain.Severity.MAJOR;
import static org.xinsheng.shared.Role.BRANCH_GENERAL_MANAGER;
import static org.xinsheng.shared.Role.CHIEF_STEWARD;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinsheng.Rule;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

@Rule("SEV-5")
class SeverityChangeTest {

  private static final Instant NOW = RECEIVED.plusSeconds(60);

  private static Facts raise(Complaint complaint, Severity to, Criterion criterion) {
    return complaint.raise(to, criterion, "又来投诉", CHEN.id(), HUANG, NOW).facts();
  }

  private static Set<Role> roles(Facts facts) {
    return facts.tell().stream()
        .filter(Recipient.Holders.class::isInstance)
        .map(it -> ((Recipient.Holders) it).role())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(Criterion.class)
  void aRaiseNeedsACriterionOfJustThatSeverity(Criterion criterion) {
    for (Severity to : Set.of(IMPORTANT, MAJOR)) {
      Complaint complaint = ComplaintFixture.general();
      if (criterion.severity() == to) {
        raise(complaint, to, criterion);
        assertEquals(to, complaint.severity());
        assertTrue(complaint.criteria().contains(criterion));
        assertTrue(complaint.criteria().contains(Criterion.FACILITY_LIMIT));
      } else {
        RuleViolation refusal =
            assertThrows(RuleViolation.class, () -> raise(complaint, to, criterion));
        assertEquals(Optional.of("SEV-5"), refusal.rule());
        assertEquals("criterion", refusal.fields().get(0).field());
        assertEquals(GENERAL, complaint.severity());
      }
    }
  }

  @Test
  void aRaiseWithoutACriterionIsRefused() {
    assertThrows(RuleViolation.class, () -> raise(ComplaintFixture.general(), IMPORTANT, null));
  }

  @Test
  void aRaiseOnlyRisesAndALoweringOnlyLowers() {
    for (Severity from : Severity.values()) {
      for (Severity to : Severity.values()) {
        Complaint complaint = ComplaintFixture.taken(from).complaint();
        Criterion criterion =
            Set.of(Criterion.values()).stream()
                .filter(it -> it.severity() == to)
                .findFirst()
                .orElseThrow();
        if (!to.isAbove(from)) {
          assertThrows(RuleViolation.class, () -> raise(complaint, to, criterion));
        }
        if (!from.isAbove(to)) {
          assertThrows(RuleViolation.class, () -> complaint.lower(to, "why", LI.id(), HUANG, NOW));
        }
        assertEquals(from, complaint.severity());
      }
    }
  }

  @Test
  @Rule("DL-1")
  void aRaiseAppliesTheTablesHandlerAndReports() {
    Complaint complaint = ComplaintFixture.general();
    Facts facts = raise(complaint, MAJOR, Criterion.MAJOR_LOSS_OR_INJURY);
    assertEquals(CHEN.id(), complaint.handlerId());
    assertEquals(Set.of(BRANCH_GENERAL_MANAGER), complaint.reportedTo());
    assertEquals("又来投诉", facts.why());
    assertTrue(facts.changes().contains(Change.of("severity", GENERAL, MAJOR)));
    assertTrue(facts.changes().contains(Change.of("handler", LI.id(), CHEN.id())));
    assertTrue(facts.tell().contains(new Recipient.Person(CHEN.id())));
  }

  @Test
  @Rule("DL-5")
  void aLoweringDropsNoReportThatWasMade() {
    Complaint complaint = ComplaintFixture.major();
    complaint.lower(IMPORTANT, "损失很小", HUANG.id(), CHEN, NOW);
    assertEquals(Set.of(BRANCH_GENERAL_MANAGER, CHIEF_STEWARD), complaint.reportedTo());
    assertEquals(HUANG.id(), complaint.handlerId());
    complaint.lower(GENERAL, "仅是不便", LI.id(), CHEN, NOW);
    assertEquals(Set.of(BRANCH_GENERAL_MANAGER, CHIEF_STEWARD), complaint.reportedTo());
  }

  @Test
  @Rule("SEV-9")
  void onlyTheLoweringOfAMajorCaseIsToldToTheBranch() {
    Facts major = ComplaintFixture.major().lower(GENERAL, "why", LI.id(), CHEN, NOW).facts();
    assertTrue(roles(major).contains(BRANCH_GENERAL_MANAGER));
    Facts important =
        ComplaintFixture.important().lower(GENERAL, "why", LI.id(), CHEN, NOW).facts();
    assertFalse(roles(important).contains(BRANCH_GENERAL_MANAGER));
  }

  @Test
  @Rule("HD-14")
  @Rule("HD-11")
  void registrationAsAndRaiseToMajorTellTheSameSix() {
    Set<Role> six =
        Set.of(
            Role.DUTY_FOREMAN,
            Role.DEPARTMENT_HEAD,
            Role.HEAD_STEWARD,
            Role.CHIEF_STEWARD,
            Role.OFFICE_ASSISTANT,
            Role.OFFICE_MANAGER);
    Facts raised = raise(ComplaintFixture.general(), MAJOR, Criterion.PROMISE_UNMET_REPEATEDLY);
    Complaint major = ComplaintFixture.major();
    Facts registered = major.numbered(major.number(), LI).facts();
    for (Facts facts : Set.of(raised, registered)) {
      assertTrue(roles(facts).containsAll(six), facts::act);
      assertTrue(roles(facts).contains(BRANCH_GENERAL_MANAGER), facts::act);
    }
    Facts lesser = raise(ComplaintFixture.general(), IMPORTANT, Criterion.SERVICE_AT_FAULT);
    assertEquals(Set.of(CHIEF_STEWARD), roles(lesser));
  }

  @Test
  @Rule("INT-13")
  void onlyARaiseToMajorEndsADeferralThatStillLasts() {
    Instant opening = RECEIVED.plusSeconds(3600);
    Complaint deferred = ComplaintFixture.taken(GENERAL).deferredUntil(opening).complaint();
    raise(deferred, IMPORTANT, Criterion.SERVICE_AT_FAULT);
    assertFalse(deferred.endDeferral(NOW));
    assertEquals(opening, deferred.clocksStartAt());
    raise(deferred, MAJOR, Criterion.REPUTATION_DAMAGE);
    assertFalse(deferred.endDeferral(opening));
    assertTrue(deferred.endDeferral(opening.minusMillis(1)));
    assertEquals(opening.minusMillis(1), deferred.clocksStartAt());
  }
}
