package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.complaint.NewComplaintFixture.major;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.domain.AssignmentState;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.notification.DeadlineNotices;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class AssignmentDeskJpaTest {

  private static final Duration DAY = Duration.ofHours(24);

  private final Reception at;

  AssignmentDeskJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
    wiring.using(WarnedOfComplaints.class).observing(DeadlineNotices.class);
  }

  private String forwarded(NewComplaintFixture taken, String department) {
    String number = at.as("cs1").register(taken);
    at.forward(number, department);
    return number;
  }

  private void answer(String number, boolean done) {
    at.assignments.answer(number, null, at.assignment(number).id(), "已更换灯管", done);
  }

  private void giveBack(String number) {
    at.assignments.giveBack(number, null, at.assignment(number).id(), "没有配件");
  }

  private String handler(String number) {
    return at.reading.afterAct(number).handler().username();
  }

  private static void violates(String rule, Runnable act) {
    assertEquals(Optional.of(rule), assertThrows(RuleViolation.class, act::run).rule());
  }

  private DeadlineRow clock(String number) {
    return at.clock(number, DeadlineKind.FORWARD);
  }

  @Test
  @Rule("INT-9")
  @Rule("DL-1")
  @Rule("DL-4")
  @Rule("HD-7")
  void forwardingStartsItsOwnClockAndMovesNoOther() {
    String number = at.register(general());
    List<DeadlineRow> before = at.read(number).deadlines();
    Instant now = at.later(Duration.ofMinutes(10));
    at.forward(number, "ENGINEERING");
    ComplaintView view = at.read(number);
    assertEquals(ComplaintStatus.IN_PROGRESS, view.status());
    assertEquals("eng1", view.handler().username());
    assertEquals(before, view.deadlines().subList(0, before.size()));
    assertEquals(now, clock(number).startsAt());
    assertEquals(now.plus(DAY), clock(number).dueAt());
    AssignmentRow sent = at.assignment(number);
    assertEquals(AssignmentState.SENT, sent.state());
    assertEquals("ENGINEERING", sent.department());
    assertEquals("cs1", sent.sentBy().username());
    assertTrue(at.people(number, "FORWARDED").contains(at.staff.id("eng1")));
    assertEquals("请到场处理", at.last(number, "FORWARDED").why());
  }

  @Test
  @Rule("DL-1")
  void forwardingNeverChangesTheHandlerOfImportantAndMajor() {
    assertEquals("head1", handler(forwarded(important(), "ENGINEERING")));
    assertEquals("chief1", handler(forwarded(major(), "ENGINEERING")));
  }

  @Test
  @Rule("DL-1")
  @Rule("SEV-5")
  void whatIsLoweredToGeneralGoesToTheDepartmentThatHasIt() {
    String number = forwarded(important(), "ENGINEERING");
    at.as("head1").lower(number, org.xinsheng.complaint.domain.Severity.GENERAL);
    assertEquals("eng1", handler(number));
  }

  @Test
  @Rule("INT-19")
  @Rule("HD-15")
  void theAssigneeAcceptsAndAnswersAndOnlyTheForwardingIsDone() {
    String number = forwarded(important(), "ENGINEERING");
    Long id = at.assignment(number).id();
    for (String other : List.of("cs1", "head1", "clean1", "worker1")) {
      NotAllowed why =
          assertThrows(
              NotAllowed.class, () -> at.as(other).assignments.accept(number, null, id), other);
      assertEquals(Optional.of("INT-19"), why.rule());
    }
    at.as("eng1").assignments.accept(number, null, id);
    assertEquals(AssignmentState.ACCEPTED, at.assignment(number).state());
    assertThrows(IllegalTransition.class, () -> at.assignments.accept(number, null, id));
    at.later(DAY);
    answer(number, true);
    assertEquals(AssignmentState.DONE, at.assignment(number).state());
    assertEquals(DeadlineState.MET, clock(number).state(), "at the due instant");
    assertEquals(
        at.staff.ids("cs1", "head1"), at.people(number, "ASSIGNMENT_DONE"), "handler and taker");
    for (DeadlineKind kind : List.of(DeadlineKind.REPLY, DeadlineKind.RESOLUTION)) {
      assertNull(at.clock(number, kind).doneAt(), kind::name);
    }
    assertThrows(IllegalTransition.class, () -> answer(number, false));
  }

  @Test
  @Rule("INT-19")
  void anAnswerNeedsItsTextAndAReturnItsReason() {
    String number = forwarded(important(), "ENGINEERING");
    Long id = at.as("eng1").assignment(number).id();
    for (String blank : new String[] {null, "", "  "}) {
      assertThrows(InvalidInput.class, () -> at.assignments.answer(number, null, id, blank, true));
      assertThrows(InvalidInput.class, () -> at.assignments.giveBack(number, null, id, blank));
    }
  }

  @Test
  @Rule("INT-19")
  void eachOfSeveralHasItsOwnClockAndAResultListsThoseStillOpen() {
    String number = forwarded(important(), "ENGINEERING");
    at.later(Duration.ofHours(1));
    at.forwardTo(number, "steward2");
    Long first = at.assignmentsOf(number).get(0).id();
    at.as("eng1").assignments.answer(number, null, first, "已查明", false);
    assertEquals(
        List.of(DeadlineState.MET, DeadlineState.RUNNING),
        at.clocks(number, DeadlineKind.FORWARD).stream().map(DeadlineRow::state).toList());
    assertEquals(
        List.of(AssignmentState.ANSWERED, AssignmentState.SENT),
        at.assignmentsOf(number).stream().map(AssignmentRow::state).toList());
    at.as("head1").resolve(number);
    assertEquals(
        "[2]",
        at.last(number, "RESOLVED").changes().stream()
            .filter(it -> it.what().equals("openAssignments"))
            .findFirst()
            .orElseThrow()
            .to());
    assertEquals(DeadlineState.RUNNING, clock(number).state());
    at.as("steward2").assignments.accept(number, null, at.assignment(number).id());
    answer(number, true);
  }

  @Test
  @Rule("INT-19")
  @Rule("HD-8")
  void whatIsOpenAtTheClosureEndsWithTheCase() {
    String number = forwarded(important(), "ENGINEERING");
    at.as("head1").resolve(number);
    at.judge(number, org.xinsheng.complaint.domain.Validity.VALID);
    at.as("cs2").answer(number, Satisfaction.SATISFIED);
    at.close(number);
    assertEquals(AssignmentState.CANCELLED, at.assignment(number).state());
    assertEquals(DeadlineState.CANCELLED, clock(number).state());
    Long id = at.assignment(number).id();
    assertThrows(IllegalTransition.class, () -> at.as("eng1").assignments.accept(number, null, id));
  }

  @Test
  @Rule("INT-19")
  @Rule("HD-12")
  void whatADepartmentReturnsTheHeadStewardTakesOver() {
    String number = forwarded(general(), "ENGINEERING");
    DeadlineRow reply = at.clock(number, DeadlineKind.REPLY);
    at.as("eng1");
    giveBack(number);
    assertEquals("head1", handler(number));
    assertEquals(AssignmentState.RETURNED, at.assignment(number).state());
    assertEquals("没有配件", at.assignment(number).returnedReason());
    assertEquals(DeadlineState.CANCELLED, clock(number).state());
    assertEquals(reply, at.clock(number, DeadlineKind.REPLY));
    assertEquals(at.staff.ids("cs1", "head1"), at.people(number, "ASSIGNMENT_RETURNED"));
    assertThrows(NotAllowed.class, () -> at.resolve(number), "no assignee any more");
    at.as("head1").resolve(number);
  }

  @Test
  @Rule("INT-19")
  @Rule("HD-12")
  void whatStandsHigherAlreadyStaysWhereItIs() {
    String important = forwarded(important(), "ENGINEERING");
    at.as("eng1");
    giveBack(important);
    assertEquals("head1", handler(important));
    String major = forwarded(major(), "ENGINEERING");
    at.as("eng1");
    giveBack(major);
    assertEquals("chief1", handler(major));
    assertTrue(at.people(major, "ASSIGNMENT_RETURNED").contains(at.staff.id("chief1")));
  }

  @Test
  @Rule("INT-19")
  @Rule("HD-12")
  void whatTheHeadStewardReturnsGoesToTheChief() {
    String number = at.register(important());
    at.forwardTo(number, "head1");
    at.as("head1");
    giveBack(number);
    assertEquals("chief1", handler(number));
  }

  @Test
  @Rule("INT-19")
  void aBreachOfWhatIsReturnedLateStays() {
    String number = forwarded(important(), "ENGINEERING");
    at.later(DAY.plusMillis(1));
    at.as("eng1");
    giveBack(number);
    assertEquals(DeadlineState.BREACHED, clock(number).state());
    assertFalse(clock(number).isOpen());
  }

  @Test
  @Rule("HD-13")
  void aDepartmentWhoseHeadIsComplainedAboutIsAnsweredForByTheNextRung() {
    String number = at.register(general().about("eng1"));
    at.forward(number, "ENGINEERING");
    assertEquals("head1", at.assignment(number).username());
    assertEquals("head1", handler(number));
    assertEquals(at.staff.ids("head1"), at.people(number, "FORWARDED"));
    Long id = at.assignment(number).id();
    violates("HD-13", () -> at.as("eng1").assignments.accept(number, null, id));
    violates("HD-13", () -> at.as("eng1").forward(number, "CLEANING"));
    assertEquals(List.of(), waitingFor("eng1", number));
    assertEquals(1, waitingFor("head1", number).size());
    violates("HD-13", () -> at.as("cs1").forwardTo(number, "eng1"));
    at.later(DAY.plusSeconds(1));
    at.wiring.bean(DeadlineSweep.class).untilNothingIsDue();
    assertEquals(List.of(Role.HEAD_STEWARD), clock(number).escalatedTo());
  }

  private List<ForwardedRow> waitingFor(String username, String number) {
    at.as(username);
    return at.wiring.bean(AssignmentQueries.class).mine(Page.MOST).stream()
        .filter(it -> it.number().equals(number))
        .toList();
  }

  @Test
  @Rule("DL-17")
  void theLadderBeginsWithTheHeadOfTheDepartmentThatItWasForwardedTo() {
    NewComplaintFixture taken = important();
    taken.subjectDepartment = "CLEANING";
    String number = forwarded(taken, "ENGINEERING");
    at.later(DAY.multipliedBy(3).plusSeconds(1));
    at.wiring.bean(DeadlineSweep.class).untilNothingIsDue();
    assertEquals(
        List.of(Role.DEPARTMENT_HEAD, Role.HEAD_STEWARD, Role.CHIEF_STEWARD),
        clock(number).escalatedTo());
    Set<Long> told = told(number, "DEADLINE_BREACHED");
    assertTrue(told.contains(at.staff.id("eng1")));
    assertFalse(told.contains(at.staff.id("clean1")));
  }

  @Test
  @Rule("DL-17")
  void aPersonsLadderBeginsWithTheHeadOfTheirDepartmentIfTheyHaveOne() {
    String number = at.register(important());
    at.forwardTo(number, "worker1");
    at.forwardTo(number, "steward2");
    at.later(DAY.plusSeconds(1));
    at.wiring.bean(DeadlineSweep.class).untilNothingIsDue();
    assertEquals(
        List.of(List.of(Role.DEPARTMENT_HEAD), List.of(Role.HEAD_STEWARD)),
        at.clocks(number, DeadlineKind.FORWARD).stream().map(DeadlineRow::escalatedTo).toList());
  }

  @Test
  @Rule("DL-6")
  void whoSentItAndWhoHasItAreWarned() {
    String number = at.register(important());
    at.as("cs1").reply(number);
    at.as("head1").forwardTo(number, "steward2");
    at.later(Duration.ofHours(18));
    at.wiring.bean(DeadlineSweep.class).untilNothingIsDue();
    assertEquals(at.staff.ids("head1", "steward2"), told(number, "DEADLINE_WARNED"));
  }

  private Set<Long> told(String number, String act) {
    return at
        .wiring
        .database()
        .rows("select recipient_id from notice where subject_number = ? and act = ?", number, act)
        .stream()
        .map(row -> ((Number) row.get(0)).longValue())
        .collect(java.util.stream.Collectors.toSet());
  }

  @Test
  @Rule("HD-15")
  @Rule("ORG-6")
  void anAssigneeRepliesAndRecordsTheResultAndSoDoesTheDepartmentHeadsDeputy() {
    String number = forwarded(important(), "ENGINEERING");
    assertThrows(NotAllowed.class, () -> at.as("worker1").reply(number));
    at.as("eng1").reply(number);
    var delegation = at.staff.isAbsent("eng1", "worker1", Role.DEPARTMENT_HEAD);
    at.as("worker1").reply(number);
    at.assignments.accept(number, null, at.assignment(number).id());
    assertEquals(1, waitingFor("worker1", number).size());
    at.as("worker1").resolve(number);
    at.wiring.database().update("delete from delegation where id = " + delegation.id());
  }

  @Test
  @Rule("HD-15")
  void theResultOfAMajorOneIsNotTheAssignees() {
    String number = forwarded(major(), "ENGINEERING");
    assertThrows(NotAllowed.class, () -> at.as("eng1").resolve(number));
  }

  @Test
  @Rule("HD-15")
  void whoMayForward() {
    String number = at.register(important());
    for (String other : List.of("cs2", "steward1", "eng1", "cashier1")) {
      NotAllowed why =
          assertThrows(NotAllowed.class, () -> at.as(other).forward(number, "CLEANING"), other);
      assertEquals(Optional.of("HD-15"), why.rule());
    }
    for (String one : List.of("cs1", "head1", "chief1", "manager1", "branchgm")) {
      at.as(one).forward(number, "ENGINEERING");
    }
    at.as("eng1").forward(number, "CLEANING");
    assertEquals(6, at.assignmentsOf(number).size());
  }

  @Test
  @Rule("ORG-2")
  @Rule("INT-9")
  void aStewardOfAnotherZoneSeesWhatWasForwardedToThemEvenAfterwards() {
    String number = at.register(general());
    at.as("steward2");
    assertThrows(NotFound.class, () -> at.read(number));
    assertFalse(lists(number));
    at.as("cs1").forwardTo(number, "steward2");
    at.as("steward2");
    assertTrue(lists(number));
    giveBack(number);
    assertEquals(number, at.read(number).number());
    assertTrue(lists(number));
  }

  private boolean lists(String number) {
    ComplaintFilter byNumber =
        new ComplaintFilter(null, null, null, null, null, null, false, number);
    return !at.queries.page(byNumber, ComplaintSort.RECEIVED, null, 10).items().isEmpty();
  }

  @Test
  @Rule("INT-9")
  void whatCannotBeForwardedIsRefusedAtItsField() {
    String number = at.register(general());
    for (NewAssignment wrong :
        List.of(
            new NewAssignment(null, null, "情况", null),
            new NewAssignment("ENGINEERING", "eng1", "情况", null),
            new NewAssignment("ENGINEERING", null, null, null),
            new NewAssignment("NONE", null, "情况", null),
            new NewAssignment(null, "cs3", "情况", null),
            new NewAssignment(null, "nobody", "情况", null))) {
      assertThrows(
          InvalidInput.class, () -> at.assignments.assign(number, null, wrong), wrong::toString);
    }
    violates(
        "INT-9",
        () ->
            at.assignments.assign(
                number, null, new NewAssignment("CLEANING", null, "情况", at.now().minusMillis(1))));
    assertEquals(ComplaintStatus.REGISTERED, at.read(number).status());
    assertEquals(List.of(), at.assignmentsOf(number));
  }

  @Test
  @Rule("INT-9")
  @Rule("DL-17")
  void anEarlierAgreedTimeHoldsALaterOneDoesNot() {
    String number = at.register(general());
    Instant soon = at.now().plus(Duration.ofHours(3));
    at.assignments.assign(number, null, new NewAssignment("CLEANING", null, "情况", soon));
    assertEquals(soon, clock(number).dueAt());
    at.assignments.assign(
        number,
        null,
        new NewAssignment("SECURITY", null, "情况", at.now().plus(DAY.multipliedBy(3))));
    assertEquals(at.now().plus(DAY), clock(number).dueAt());
    assertEquals(at.now().plus(DAY.multipliedBy(3)), at.assignment(number).agreedDueAt());
  }

  @Test
  @Rule("HD-7")
  void whatHasAResultIsNotForwarded() {
    String number = at.register(general());
    at.resolve(number);
    IllegalTransition why =
        assertThrows(IllegalTransition.class, () -> at.forward(number, "CLEANING"));
    assertEquals("RESOLVED", why.from());
  }
}
