package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.ExtensionState;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.SettableClock;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("DL-8")
class OvertimeDeskJpaTest {

  private static final Instant RECEIVED = SettableClock.START;

  private final Reception at;

  OvertimeDeskJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
  }

  private static Instant after(int hours) {
    return RECEIVED.plus(Duration.ofHours(hours));
  }

  private DeadlineRow resolution(String number) {
    return at.clock(number, DeadlineKind.RESOLUTION);
  }

  /** An important case, handled by head1, due after 72 hours. */
  private String taken() {
    return at.as("cs1").register(important());
  }

  private static String rule(Refusal refusal) {
    return refusal.rule().orElse(null);
  }

  private Set<String> told(Facts facts) {
    Set<Long> ids =
        facts.tell().stream()
            .map(it -> ((Recipient.Person) it).staffId())
            .collect(Collectors.toSet());
    return Set.of("cs1", "cs2", "head1", "chief1", "branchgm", "gm", "manager1", "steward1")
        .stream()
        .filter(it -> ids.contains(at.staff.id(it)))
        .collect(Collectors.toSet());
  }

  @Test
  void approvalMovesTheDeadlineAndKeepsTheOriginal() {
    String number = taken();
    Long request = at.as("head1").ask(number, after(100));
    assertEquals(ExtensionState.OPEN, at.extension(number).state());
    assertEquals(after(72), resolution(number).dueAt(), "nothing moves before the decision");
    at.as("chief1").approve(number, request);
    assertEquals(after(100), resolution(number).dueAt());
    assertEquals(after(72), resolution(number).originalDueAt());
    assertTrue(resolution(number).extended());
    ComplaintView view = at.read(number);
    assertEquals(after(100), view.resolutionDueAt());
    ExtensionRow decided = at.extension(number);
    assertEquals(ExtensionState.APPROVED, decided.state());
    assertEquals("chief1", decided.decidedBy().username());
    assertEquals("head1", decided.requestedBy().username());
    assertEquals(List.of(), decided.approvers());
  }

  @Test
  void aRejectionNeedsAReasonAndMovesNothing() {
    String number = taken();
    Long request = at.as("head1").ask(number, after(100));
    at.as("chief1");
    for (String none : new String[] {null, "", "  "}) {
      InvalidInput why =
          assertThrows(
              InvalidInput.class, () -> at.overtime.decide(number, null, request, false, none));
      assertEquals("reason", why.fields().get(0).field());
    }
    InvalidInput undecided =
        assertThrows(
            InvalidInput.class, () -> at.overtime.decide(number, null, request, null, "why"));
    assertEquals("approved", undecided.fields().get(0).field());
    at.reject(number, request);
    assertEquals(after(72), resolution(number).dueAt());
    assertFalse(resolution(number).extended());
    assertEquals("可调用备件", at.extension(number).decisionReason());
    assertEquals("可调用备件", at.last(number, "OVERTIME_REJECTED").why());
    at.as("head1").ask(number, after(101));
    assertEquals(ExtensionState.OPEN, at.extension(number).state(), "may be asked again");
  }

  @Test
  void aRequestNeedsATimeAndAReason() {
    String number = taken();
    at.as("head1");
    InvalidInput why =
        assertThrows(InvalidInput.class, () -> at.overtime.request(number, null, null, " "));
    assertEquals(
        List.of("newDueAt", "reason"), why.fields().stream().map(it -> it.field()).toList());
    Instant far = Instant.parse("2200-01-01T00:00:00Z");
    assertThrows(InvalidInput.class, () -> at.ask(number, far));
    at.ask(number, far.minusMillis(1));
  }

  @Test
  void theNewTimeIsLaterThanTheDueTimeAndThanNow() {
    String number = taken();
    at.as("head1");
    for (Instant wrong : List.of(after(71), after(72))) {
      RuleViolation why = assertThrows(RuleViolation.class, () -> at.ask(number, wrong));
      assertEquals("DL-8", rule(why));
      assertEquals("newDueAt", why.fields().get(0).field());
    }
    at.later(Duration.ofHours(80));
    RuleViolation past = assertThrows(RuleViolation.class, () -> at.ask(number, after(80)));
    assertEquals("newDueAt", past.fields().get(0).field());
    at.ask(number, after(80).plusMillis(1));
  }

  @Test
  void afterTheBreachTheLadderStopsAndStartsAfreshAndTheBreachStays() {
    String number = taken();
    at.later(Duration.ofHours(73));
    DeadlineSweep sweep = at.wiring.bean(DeadlineSweep.class);
    sweep.untilNothingIsDue();
    Long request = at.as("head1").ask(number, after(120));
    at.as("chief1").approve(number, request);
    assertEquals(DeadlineState.BREACHED, resolution(number).state());
    assertEquals(after(72), resolution(number).breachedAt());
    at.later(Duration.ofHours(47));
    sweep.untilNothingIsDue();
    assertEquals(List.of(Role.CHIEF_STEWARD), resolution(number).escalatedTo());
    at.later(Duration.ofHours(24));
    sweep.untilNothingIsDue();
    List<Role> rungs = resolution(number).escalatedTo();
    assertTrue(rungs.contains(Role.CHIEF_STEWARD), rungs::toString);
    assertEquals(
        2L,
        at.wiring
            .database()
            .rows(
                "select id from escalation where deadline_id = ? and role = 'CHIEF_STEWARD'",
                resolution(number).id())
            .size(),
        "told of the original time, and told again of the new one");
    assertTrue(at.as("head1").ask(number, after(200)) > request, "and more may be asked");
  }

  @Test
  @Rule("HD-15")
  void onlyTheHandlerAsks() {
    String number = taken();
    for (String other :
        List.of("cs1", "cs2", "steward1", "eng1", "manager1", "chief1", "branchgm", "gm")) {
      NotAllowed why =
          assertThrows(NotAllowed.class, () -> at.as(other).ask(number, after(100)), other);
      assertEquals("HD-15", rule(why));
    }
    assertThrows(NotFound.class, () -> at.as("cs3").ask(number, after(100)));
    at.as("head1").ask(number, after(100));
  }

  @Test
  void onlyTheApproverOfTheSeverityDecides() {
    assertDecidedBy("head1", at.as("cs1").register(general()), "cs1", 60);
    assertDecidedBy("chief1", at.as("cs1").register(important()), "head1", 100);
    assertDecidedBy("branchgm", at.as("cs1").register(major()), "chief1", 200);
  }

  private void assertDecidedBy(String approver, String number, String handler, int newDue) {
    Long request = at.as(handler).ask(number, after(newDue));
    assertEquals(
        List.of(approver),
        at.extension(number).approvers().stream().map(Person::username).toList());
    RuleViolation own = assertThrows(RuleViolation.class, () -> at.approve(number, request));
    assertEquals("DL-8", rule(own), "the requester, before the role");
    for (String other :
        List.of("head1", "chief1", "branchgm", "gm", "mr", "manager1", "cs2", "eng1")) {
      if (!other.equals(approver) && !other.equals(handler)) {
        NotAllowed why =
            assertThrows(NotAllowed.class, () -> at.as(other).approve(number, request), other);
        assertEquals("DL-8", rule(why));
      }
    }
    assertEquals(
        Set.of(approver), told(at.last(number, "OVERTIME_REQUESTED")), "the approver is told");
    at.as(approver).approve(number, request);
    assertEquals(approver, at.extension(number).decidedBy().username());
  }

  @Test
  @Rule("ORG-6")
  void theRequesterBeingTheOnlyHolderTheNextRungDecides() {
    NewComplaintFixture taken = general();
    String number = at.as("head1").register(taken);
    Long request = at.ask(number, after(60));
    assertThrows(RuleViolation.class, () -> at.approve(number, request));
    assertEquals("chief1", at.extension(number).approvers().get(0).username());
    at.as("chief1").approve(number, request);
  }

  @Test
  @Rule("ORG-6")
  void withoutAHolderTheDeputyElseTheNextRungDecides() {
    String foreign = at.as("cs3").register(major().in("GD02"));
    Long third = at.as("chief2").ask(foreign, after(200));
    at.as("branchgm").approve(foreign, third);

    Instant absence = at.later(Duration.ofDays(60));
    String number = taken();
    Long request = at.as("head1").ask(number, absence.plus(Duration.ofHours(100)));
    at.staff.isAbsent("chief1", "steward2", Role.CHIEF_STEWARD);
    assertEquals(
        Set.of("chief1", "steward2"),
        at.extension(number).approvers().stream()
            .map(Person::username)
            .collect(Collectors.toSet()));
    at.as("steward2").approve(number, request);
    assertEquals("steward2", at.extension(number).decidedBy().username());
  }

  @Test
  @Rule("HD-13")
  void thePersonComplainedAboutNeitherAsksNorDecides() {
    String number = at.register(important().about("chief1"));
    Long request = at.as("head1").ask(number, after(100));
    RuleViolation why =
        assertThrows(RuleViolation.class, () -> at.as("chief1").approve(number, request));
    assertEquals("HD-13", rule(why));
    assertEquals("branchgm", at.extension(number).approvers().get(0).username());
    at.as("branchgm").approve(number, request);
    RuleViolation asks =
        assertThrows(RuleViolation.class, () -> at.as("chief1").ask(number, after(120)));
    assertEquals("HD-13", rule(asks), "before the role");
  }

  @Test
  void theSeverityAtTheDecisionNamesTheApprover() {
    String number = taken();
    Long request = at.as("head1").ask(number, after(100));
    at.raise(number, Severity.MAJOR, Criterion.REPUTATION_DAMAGE);
    assertEquals(Set.of("branchgm"), told(at.last(number, "OVERTIME_PASSED_ON")));
    assertThrows(NotAllowed.class, () -> at.as("chief1").approve(number, request));
    at.as("branchgm").approve(number, request);
    assertEquals(after(100), resolution(number).dueAt());
    assertEquals(
        Set.of("chief1", "cs1", "head1"),
        told(at.last(number, "OVERTIME_APPROVED")),
        "handler, first contact, and who asked");
  }

  @Test
  void aLaterDueTimeThanWasAskedForIsNotShortened() {
    String number = at.as("cs1").register(major());
    at.as("chief1").lower(number, Severity.GENERAL);
    Long request = at.as("cs1").ask(number, after(60));
    at.as("head1").lower(raised(number), Severity.IMPORTANT);
    RuleViolation why =
        assertThrows(RuleViolation.class, () -> at.as("chief1").approve(number, request));
    assertEquals("newDueAt", why.fields().get(0).field());
    assertEquals(ExtensionState.OPEN, at.extension(number).state(), "nothing is half done");
  }

  /** Raised and back, so that its result is due after 72 hours. */
  private String raised(String number) {
    at.as("cs1").raise(number, Severity.MAJOR, Criterion.REPUTATION_DAMAGE);
    at.as("manager1");
    return number;
  }

  @Test
  void oneRequestAtATime() {
    String number = taken();
    Long request = at.as("head1").ask(number, after(100));
    RuleViolation why = assertThrows(RuleViolation.class, () -> at.ask(number, after(101)));
    assertEquals("DL-8", rule(why));
    at.as("chief1").approve(number, request);
    at.as("head1").ask(number, after(101));
    assertEquals(2, at.extensions.of(at.read(number).id()).size());
  }

  @Test
  void theDatabaseHoldsOneOpenRequestPerCaseToo() {
    String number = taken();
    at.as("head1").ask(number, after(100));
    Exception second =
        assertThrows(
            Exception.class,
            () ->
                at.wiring
                    .database()
                    .update(
                        """
                        insert into extension_request (id, version, complaint_id, office_id, kind,
                          round, due_at, new_due_at, reason, requested_by, requested_at, state,
                          open_of, waits_since)
                        select -1, 1, complaint_id, office_id, kind, round, due_at, new_due_at,
                          reason, requested_by, requested_at, state, open_of, waits_since
                        from extension_request where open_of is not null
                        """));
    assertTrue(
        (second + " " + second.getCause()).toLowerCase().contains("one_open_extension_request"),
        second::toString);
  }

  @Test
  void aResultLetsItLapse() {
    String number = taken();
    Long request = at.as("head1").ask(number, after(100));
    at.resolve(number);
    ExtensionRow lapsed = at.extension(number);
    assertEquals(ExtensionState.LAPSED, lapsed.state());
    assertEquals(null, lapsed.decidedBy());
    assertTrue(
        at.last(number, "RESOLVED").changes().stream()
            .anyMatch(it -> it.what().startsWith("extension.") && "LAPSED".equals(it.to())));
    IllegalTransition why =
        assertThrows(IllegalTransition.class, () -> at.as("chief1").approve(number, request));
    assertEquals("LAPSED", why.from());
    assertThrows(IllegalTransition.class, () -> at.as("head1").ask(number, after(200)));
  }

  @Test
  @Rule("SEV-6")
  void freshClocksOfAMonthOldCaseLetItLapse() {
    String number = taken();
    at.as("head1").judge(number, Validity.VALID);
    at.later(Duration.ofDays(29));
    Long request = at.ask(number, after(24 * 40));
    at.later(Duration.ofDays(3));
    at.as("cs1").reply(number);
    assertEquals(Severity.MAJOR, at.read(number).severity());
    assertEquals(ExtensionState.LAPSED, at.extension(number).state());
    assertThrows(IllegalTransition.class, () -> at.as("branchgm").approve(number, request));
    Long fresh = at.as("chief1").ask(number, after(24 * 50));
    at.as("branchgm").approve(number, fresh);
    assertEquals(after(24 * 50), resolution(number).dueAt());
  }

  @Test
  @Rule("DL-4")
  void aRectificationIsExtendedToo() {
    String number = taken();
    at.as("head1").resolve(number);
    Instant call = at.later(Duration.ofHours(1));
    at.as("cs2").answer(number, Satisfaction.DISSATISFIED);
    Instant due = call.plus(Duration.ofHours(72));
    assertThrows(RuleViolation.class, () -> at.as("head1").ask(number, due));
    Long request = at.ask(number, due.plusMillis(1));
    at.as("chief1").approve(number, request);
    DeadlineRow clock = at.clock(number, DeadlineKind.RECTIFICATION);
    assertEquals(due.plusMillis(1), clock.dueAt());
    assertEquals(due, clock.originalDueAt());
    assertEquals(DeadlineKind.RECTIFICATION, at.extension(number).kind());
    assertFalse(resolution(number).extended());
  }

  @Test
  void aNewTimeThatPassedWhileItWaitedIsRefusedWithTheRemedy() {
    String number = taken();
    Long request = at.as("head1").ask(number, after(100));
    at.later(Duration.ofHours(100));
    RuleViolation why =
        assertThrows(RuleViolation.class, () -> at.as("chief1").approve(number, request));
    assertEquals("refusal.overtimePassed", why.explanation().key());
    at.reject(number, request);
    Long again = at.as("head1").ask(number, after(120));
    at.as("chief1").approve(number, again);
    assertEquals(after(120), resolution(number).dueAt());
    assertEquals(after(72), resolution(number).breachedAt());
  }

  @Test
  void whatIsNotThereIsNotFound() {
    String number = taken();
    String other = taken();
    Long request = at.as("head1").ask(other, after(100));
    at.as("chief1");
    assertThrows(NotFound.class, () -> at.approve(number, request));
    assertThrows(NotFound.class, () -> at.approve(number, -7L));
    assertThrows(NotFound.class, () -> at.approve(number, null));
    assertThrows(NotFound.class, () -> at.as("chief2").approve(other, request));
  }

  @Test
  @Rule("X-2")
  void whoReadAnOlderVersionIsTold() {
    String number = taken();
    long read = at.read(number).version();
    Long request = at.as("head1").ask(number, after(100));
    assertThrows(
        StaleVersion.class,
        () -> at.as("chief1").overtime.decide(number, read, request, true, null));
    assertThrows(
        StaleVersion.class, () -> at.as("head1").overtime.request(number, read, after(101), "x"));
    long fresh = at.read(number).version();
    at.as("chief1").overtime.decide(number, fresh, request, true, null);
    assertTrue(at.read(number).version() > fresh);
  }

  @Test
  void whatWaitsForMeIsWhatIMayDecide() {
    String mine = taken();
    at.as("head1").ask(mine, after(100));
    String general = at.as("cs1").register(general());
    at.ask(general, after(60));
    assertEquals(Set.of(mine), waitingFor("chief1", mine, general));
    assertEquals(Set.of(general), waitingFor("head1", mine, general));
    assertEquals(Set.of(), waitingFor("manager1", mine, general));
    assertEquals(Set.of(), waitingFor("cs1", mine, general));
    assertEquals(Set.of(), waitingFor("chief2", mine, general));
    List<WaitingExtension> seen =
        at.as("manager1").extensions.waiting(200).stream()
            .filter(it -> Set.of(mine, general).contains(it.number()))
            .toList();
    assertEquals(List.of(mine, general), seen.stream().map(WaitingExtension::number).toList());
    assertFalse(seen.get(0).mine());
    assertEquals("chief1", seen.get(0).approvers().get(0).username());
  }

  private Set<String> waitingFor(String username, String... asked) {
    return at.as(username).extensions.mine(200).stream()
        .map(WaitingExtension::number)
        .filter(Set.of(asked)::contains)
        .collect(Collectors.toSet());
  }

  @Test
  void whatThePageOffersIsWhatTheDeskAccepts() {
    String number = taken();
    at.wiring.using(OwnConditions.class);
    ExtensionAct ask = at.wiring.bean(ExtensionAct.class);
    ExtensionDecisionAct decide = at.wiring.bean(ExtensionDecisionAct.class);
    assertEquals(Optional.empty(), whyNot(ask, number, "head1"));
    assertEquals(Optional.of("HD-15"), whyNot(ask, number, "cs1"));
    assertEquals(Optional.of("DL-8"), whyNot(decide, number, "chief1"), "nothing is open");
    at.as("head1").ask(number, after(100));
    assertEquals(Optional.of("DL-8"), whyNot(ask, number, "head1"), "one is open");
    assertEquals(Optional.of("DL-8"), whyNot(decide, number, "head1"));
    assertEquals(Optional.of("DL-8"), whyNot(decide, number, "gm"));
    assertEquals(Optional.empty(), whyNot(decide, number, "chief1"));
  }

  private Optional<String> whyNot(ActGate gate, String number, String username) {
    Long id = at.as(username).read(number).id();
    return at.wiring
        .tx(
            () ->
                gate.whyNot(
                    at.wiring.entities().find(org.xinsheng.complaint.domain.Complaint.class, id),
                    at.staff.actor(username)))
        .flatMap(Refusal::rule);
  }
}
