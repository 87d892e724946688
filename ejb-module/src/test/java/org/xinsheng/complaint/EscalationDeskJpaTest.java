package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.complaint.NewComplaintFixture.major;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("HD-12")
class EscalationDeskJpaTest {

  private final Reception at;

  EscalationDeskJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
  }

  private void escalate(String number) {
    at.escalations.escalate(number, null, "超出职权", true);
  }

  private String handler(String number) {
    return at.reading.afterAct(number).handler().username();
  }

  private void isAtTheTop(String number) {
    assertEquals(
        Optional.of("HD-12"), assertThrows(RuleViolation.class, () -> escalate(number)).rule());
  }

  @Test
  @Rule("DL-4")
  void rungByRungToTheChiefStewardAndNoClockMoves() {
    String number = at.register(general());
    List<DeadlineRow> clocks = at.read(number).deadlines();
    escalate(number);
    assertEquals("head1", handler(number));
    assertEquals(at.staff.ids("head1", "cs1"), at.people(number, "ESCALATED"));
    assertEquals("超出职权", at.last(number, "ESCALATED").why());
    assertEquals(
        List.of("true"),
        at.last(number, "ESCALATED").changes().stream()
            .filter(it -> it.what().equals("ownerTold"))
            .map(Change::to)
            .toList());
    at.as("head1");
    escalate(number);
    assertEquals("chief1", handler(number));
    isAtTheTop(number);
    assertEquals(clocks, at.read(number).deadlines());
  }

  @Test
  void itStartsFromWhereTheSeverityBroughtIt() {
    String important = at.register(important());
    escalate(important);
    assertEquals("chief1", handler(important));
    isAtTheTop(at.register(major()));
  }

  @Test
  void aDepartmentsMatterGoesToTheHeadSteward() {
    String number = at.register(general());
    at.forward(number, "ENGINEERING");
    at.as("eng1");
    escalate(number);
    assertEquals("head1", handler(number));
  }

  @Test
  @Rule("HD-13")
  void thePersonComplainedAboutIsPassedOver() {
    String number = at.register(general().about("head1"));
    escalate(number);
    assertEquals("chief1", handler(number));
    isAtTheTop(number);
    String chief = at.register(important().about("chief1"));
    escalate(chief);
    assertEquals("branchgm", handler(chief));
  }

  @Test
  @Rule("ORG-6")
  void whoeverStandsInForTheAbsentTakesOver() {
    var delegation = at.staff.isAbsent("head1", "assistant1", null);
    String number = at.register(general());
    escalate(number);
    assertEquals("assistant1", handler(number));
    at.wiring.database().update("delete from delegation where id = " + delegation.id());
  }

  @Test
  @Rule("HD-15")
  void whoMayMoveItUp() {
    String number = at.register(important());
    at.forward(number, "ENGINEERING");
    for (String other : List.of("cs2", "steward1", "clean1", "cashier1")) {
      assertEquals(
          Optional.of("HD-15"),
          assertThrows(
                  NotAllowed.class,
                  () -> at.as(other).escalations.escalate(number, null, "x", null),
                  other)
              .rule());
    }
    for (String one : List.of("cs1", "head1", "eng1", "manager1")) {
      String fresh = at.as("cs1").register(important());
      at.forward(fresh, "ENGINEERING");
      at.as(one);
      escalate(fresh);
      assertEquals("chief1", handler(fresh));
    }
  }

  @Test
  void itNeedsAReasonAndAMatterWithoutResult() {
    String number = at.register(general());
    for (String blank : new String[] {null, "", " "}) {
      assertThrows(InvalidInput.class, () -> at.escalations.escalate(number, null, blank, false));
    }
    at.resolve(number);
    assertThrows(IllegalTransition.class, () -> escalate(number));
  }

  @Test
  void theChiefStewardDecidesOnceAndNothingGoesFurtherUp() {
    String number = at.register(general());
    for (String other : List.of("cs1", "head1", "manager1", "branchgm")) {
      assertEquals(
          Optional.of("HD-12"),
          assertThrows(
                  NotAllowed.class, () -> at.as(other).escalations.decide(number, null, "x"), other)
              .rule());
    }
    at.as("chief1");
    assertThrows(InvalidInput.class, () -> at.escalations.decide(number, null, " "));
    at.escalations.decide(number, null, "免收本月停车费");
    Course course = at.read(number).course();
    assertEquals("免收本月停车费", course.finalDecision().text());
    assertEquals("chief1", course.finalDecision().decidedBy().username());
    assertEquals(at.staff.ids("cs1"), at.people(number, "FINALLY_DECIDED"));
    violates(() -> at.escalations.decide(number, null, "另一决定"));
    violates(() -> escalate(number));
    at.as("cs1").resolve(number);
    assertThrows(
        IllegalTransition.class, () -> at.as("chief1").escalations.decide(number, null, "x"));
  }

  @Test
  @Rule("ORG-6")
  @Rule("HD-13")
  void whoeverStandsInForTheChiefStewardDecides() {
    String number = at.register(general().about("chief1"));
    assertEquals(
        Optional.of("HD-13"),
        assertThrows(
                RuleViolation.class, () -> at.as("chief1").escalations.decide(number, null, "x"))
            .rule());
    at.as("branchgm").escalations.decide(number, null, "按规定处理");
    assertEquals("branchgm", at.read(number).course().finalDecision().decidedBy().username());
  }

  @Test
  void whatHappenedOnTheWayUpIsKept() {
    String number = at.register(general());
    at.escalations.escalate(number, null, "超出职权", null);
    at.as("head1");
    escalate(number);
    assertEquals(
        List.of("HEAD_STEWARD false cs1", "CHIEF_STEWARD true head1"),
        at.read(number).course().escalations().stream()
            .map(it -> it.rung() + " " + it.ownerTold() + " " + it.by().username())
            .toList());
  }

  private static void violates(Runnable act) {
    assertEquals(Optional.of("HD-12"), assertThrows(RuleViolation.class, act::run).rule());
  }
}
