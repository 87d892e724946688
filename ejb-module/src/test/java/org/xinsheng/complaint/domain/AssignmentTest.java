package org.xinsheng.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.domain.ComplaintFixture.CHEN;
import static org.xinsheng.complaint.domain.ComplaintFixture.HUANG;
import static org.xinsheng.complaint.domain.ComplaintFixture.LI;
import static org.xinsheng.complaint.domain.ComplaintFixture.LIANG;
import static org.xinsheng.complaint.domain.ComplaintFixture.RECEIVED;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinsheng.Rule;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** The life of an assignment, and what sending one does to its case. */
@Rule("INT-19")
class AssignmentTest {

  private static final Instant SENT_AT = RECEIVED.plusSeconds(600);
  private static final Instant LATER = SENT_AT.plusSeconds(600);
  private static final Duration DAY = Duration.ofHours(24);

  /** By the order of the enum where the verb leads: a letter of {@link #letters}, - refuses. */
  private record Verb(String name, String goal, String outcomes, Consumer<Assignment> act) {}

  private static final Map<Character, AssignmentState> LETTERS =
      Map.of(
          'A', AssignmentState.ACCEPTED,
          'W', AssignmentState.ANSWERED,
          'D', AssignmentState.DONE,
          'R', AssignmentState.RETURNED,
          'C', AssignmentState.CANCELLED);

  // spotless:off
  private static final Verb[] VERBS = {
    //                        SENT, ACCEPTED, ANSWERED, DONE, RETURNED, CANCELLED
    new Verb("accept",    "ACCEPTED",  "A-----", it -> it.accept(LIANG, LATER)),
    new Verb("answer",    "ANSWERED",  "WW----", it -> it.answer("已查", false, LIANG, LATER)),
    new Verb("done",      "DONE",      "DD----", it -> it.answer("已修好", true, LIANG, LATER)),
    new Verb("give back", "RETURNED",  "RR----", it -> it.giveBack("无配件", LIANG, LATER)),
    new Verb("cancel",    "CANCELLED", "CC----", it -> it.cancel(HUANG, LATER)),
  };
  // spotless:on

  static Stream<Arguments> everyCell() {
    return Stream.of(VERBS)
        .flatMap(
            verb ->
                Stream.of(AssignmentState.values())
                    .map(state -> Arguments.of(verb.name(), state, verb)));
  }

  private static Assignment in(AssignmentState state) {
    Assignment assignment = sent(null);
    switch (state) {
      case SENT -> {}
      case ACCEPTED -> assignment.accept(LIANG, LATER);
      case ANSWERED -> assignment.answer("已查", false, LIANG, LATER);
      case DONE -> assignment.answer("已修好", true, LIANG, LATER);
      case RETURNED -> assignment.giveBack("无配件", LIANG, LATER);
      case CANCELLED -> assignment.cancel(HUANG, LATER);
    }
    return assignment;
  }

  private static Assignment sent(Instant agreed) {
    return new Assignment(
        7L, 1, new Assignee(null, LIANG.id()), "请处理", agreed, Promises.STANDARD, LI, SENT_AT);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyCell")
  void everyActInEveryStateWorksOrIsRefusedWithBothStates(
      String name, AssignmentState state, Verb verb) {
    Assignment assignment = in(state);
    char outcome = verb.outcomes().charAt(state.ordinal());
    if (outcome != '-') {
      verb.act().accept(assignment);
      assertEquals(LETTERS.get(outcome), assignment.state());
    } else {
      IllegalTransition refusal =
          assertThrows(IllegalTransition.class, () -> verb.act().accept(assignment));
      assertEquals(Optional.of("INT-19"), refusal.rule());
      assertEquals(state.name(), refusal.from());
      assertEquals(verb.goal(), refusal.to());
      assertEquals(state, assignment.state());
    }
  }

  @Test
  void whoAnswersAtOnceAcceptsByIt() {
    Assignment assignment = in(AssignmentState.DONE);
    assertEquals(LATER, assignment.acceptedAt());
    assertEquals(LATER, assignment.endedAt());
    assertEquals("已修好", assignment.answer());
    assertNull(in(AssignmentState.RETURNED).acceptedAt());
  }

  @Test
  void openMeansThatAnAnswerIsOwedAndOnlyWhoGaveItBackIsNoAssigneeAnyMore() {
    for (AssignmentState state : AssignmentState.values()) {
      assertEquals("SENT ACCEPTED".contains(state.name()), state.isOpen(), state::name);
      assertEquals(
          !"RETURNED CANCELLED".contains(state.name()), state.makesAnAssignee(), state::name);
    }
  }

  @Test
  @Rule("INT-9")
  @Rule("DL-17")
  void aDayIsTheLimitAndAnAgreedTimeOnlyMakesItEarlier() {
    assertEquals(SENT_AT.plus(DAY), sent(null).dueAt());
    assertEquals(SENT_AT.plus(DAY), sent(SENT_AT.plus(DAY).plusMillis(1)).dueAt());
    assertEquals(SENT_AT.plus(DAY), sent(SENT_AT.plus(DAY)).dueAt());
    assertEquals(SENT_AT.plus(DAY).minusMillis(1), sent(SENT_AT.plus(DAY).minusMillis(1)).dueAt());
    assertEquals(SENT_AT, sent(SENT_AT).dueAt());
  }

  @Test
  @Rule("INT-9")
  void anAgreedTimeInThePastIsRefused() {
    RuleViolation why = assertThrows(RuleViolation.class, () -> sent(SENT_AT.minusMillis(1)));
    assertEquals(Optional.of("INT-9"), why.rule());
    assertEquals("agreedDueAt", why.fields().get(0).field());
  }

  @Test
  @Rule("DL-1")
  @Rule("HD-7")
  void whatIsGeneralTheDepartmentsHeadHandlesFromTheForwardingOn() {
    Complaint general = ComplaintFixture.general();
    general.assign(department(general, 1, 88L), LI, SENT_AT);
    assertEquals(88L, general.handlerId());
    assertEquals(ComplaintStatus.IN_PROGRESS, general.status());
    general.assign(department(general, 2, 89L), LI, SENT_AT);
    assertEquals(89L, general.handlerId(), "the latest department");
    general.assign(ComplaintFixture.assigned(general, 3, SENT_AT), LI, SENT_AT);
    assertEquals(89L, general.handlerId(), "a person is only asked");
    general.assign(department(general, 4, null), LI, SENT_AT);
    assertEquals(89L, general.handlerId(), "somebody always handles");
  }

  @Test
  @Rule("DL-1")
  @Rule("HD-12")
  void importantAndMajorKeepTheirHandlerAndSoDoesWhatWasMovedUp() {
    Complaint important = ComplaintFixture.important();
    important.assign(department(important, 1, 88L), LI, SENT_AT);
    assertEquals(HUANG.id(), important.handlerId());
    Complaint major = ComplaintFixture.major();
    major.assign(department(major, 1, 88L), LI, SENT_AT);
    assertEquals(CHEN.id(), major.handlerId());
    Complaint movedUp = ComplaintFixture.general();
    movedUp.moveUp(new Rung(Role.HEAD_STEWARD, HUANG.id()), "无法解决", LI, SENT_AT);
    movedUp.assign(department(movedUp, 1, 88L), LI, SENT_AT);
    assertEquals(HUANG.id(), movedUp.handlerId());
  }

  @Test
  @Rule("HD-12")
  @Rule("SEV-5")
  void aRaiseNeverBringsItDownAndLoweringEndsTheWayUp() {
    Complaint complaint = ComplaintFixture.general();
    assertTrue(complaint.standing().isEmpty());
    complaint.moveUp(new Rung(Role.CHIEF_STEWARD, CHEN.id()), "无法解决", LI, SENT_AT);
    complaint.raise(
        Severity.IMPORTANT, Criterion.SERVICE_AT_FAULT, "why", HUANG.id(), CHEN, SENT_AT);
    assertEquals(CHEN.id(), complaint.handlerId());
    assertEquals(Optional.of(Role.CHIEF_STEWARD), complaint.standing());
    complaint.lower(Severity.GENERAL, "why", LI.id(), CHEN, SENT_AT);
    assertEquals(LI.id(), complaint.handlerId());
    assertTrue(complaint.standing().isEmpty());
    complaint.moveUp(new Rung(Role.HEAD_STEWARD, HUANG.id()), "无法解决", LI, SENT_AT);
    complaint.raise(Severity.MAJOR, Criterion.REPUTATION_DAMAGE, "why", CHEN.id(), CHEN, SENT_AT);
    assertEquals(CHEN.id(), complaint.handlerId());
    assertFalse(complaint.standing().isEmpty());
  }

  private static Assignment department(Complaint complaint, int number, Long head) {
    return new Assignment(
        complaint.id(),
        number,
        new Assignee(7L, head),
        "请处理",
        null,
        Promises.STANDARD,
        LI,
        SENT_AT);
  }
}
