package org.xinsheng.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.xinsheng.complaint.domain.ComplaintFixture.HUANG;
import static org.xinsheng.complaint.domain.ComplaintFixture.LIN;
import static org.xinsheng.complaint.domain.ComplaintFixture.RECEIVED;
import static org.xinsheng.complaint.domain.ComplaintFixture.ZHOU;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinsheng.Rule;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** Which state follows which, and what every act does in every state. */
@Rule("HD-7")
@Rule("INT-1")
class ComplaintStatusTest {

  private static final Instant NOW = RECEIVED.plusSeconds(7200);

  private static final SubjectRef NEXT =
      new SubjectRef(SubjectType.REPAIR, 9L, "BX-GD01-20261123-000009");

  /** From → to, one line a state, as the rulebook's sentence says it. */
  private static final Map<ComplaintStatus, Set<String>> ARROWS =
      Map.of(
          ComplaintStatus.REGISTERED, Set.of("IN_PROGRESS", "WITHDRAWN", "CONVERTED"),
          ComplaintStatus.IN_PROGRESS, Set.of("RESOLVED", "WITHDRAWN", "CONVERTED"),
          ComplaintStatus.RESOLVED, Set.of("IN_PROGRESS", "CLOSED", "WITHDRAWN"),
          ComplaintStatus.CLOSED, Set.of("ARCHIVED"),
          ComplaintStatus.WITHDRAWN, Set.of("ARCHIVED"),
          ComplaintStatus.ARCHIVED, Set.of(),
          ComplaintStatus.CONVERTED, Set.of());

  /** A verb, the state that its refusal names, and by letter where it leads from each state. */
  private record Verb(
      String name, String goal, String outcomes, Consumer<Complaint> act, WebState web) {

    Verb(String name, String goal, String outcomes, Consumer<Complaint> act) {
      this(name, goal, outcomes, act, null);
    }

    /** Outcomes stand in the order of the enum; {@code -} refuses. */
    Optional<ComplaintStatus> from(ComplaintStatus status) {
      return switch (outcomes.charAt(status.ordinal())) {
        case 'P' -> Optional.of(ComplaintStatus.IN_PROGRESS);
        case 'R' -> Optional.of(ComplaintStatus.RESOLVED);
        case 'C' -> Optional.of(ComplaintStatus.CLOSED);
        case 'W' -> Optional.of(ComplaintStatus.WITHDRAWN);
        case 'V' -> Optional.of(ComplaintStatus.CONVERTED);
        case '=' -> Optional.of(status);
        default -> Optional.empty();
      };
    }
  }

  // spotless:off
  private static final Verb[] VERBS = {
    //                            REGISTERED, IN_PROGRESS, RESOLVED, CLOSED, WITHDRAWN, ARCHIVED, CONVERTED
    new Verb("reply",       "IN_PROGRESS", "P==----", it -> it.reply(ZHOU, NOW, NOW)),
    new Verb("judge",       "IN_PROGRESS", "P==----", it -> it.judge(Validity.VALID, null, HUANG, NOW)),
    new Verb("loss",        "IN_PROGRESS", "=======", it -> it.recordLoss(Money.of("1.00"), HUANG, NOW)),
    new Verb("raise",       "IN_PROGRESS", "===----", it -> it.raise(Severity.MAJOR, Criterion.REPUTATION_DAMAGE, "why", 4L, HUANG, NOW)),
    new Verb("lower",       "IN_PROGRESS", "===----", it -> it.lower(Severity.GENERAL, "why", 1L, HUANG, NOW)),
    new Verb("resolve",     "RESOLVED",    "RR-----", it -> it.resolve(ComplaintFixture.explained(), HUANG, NOW, NOW)),
    new Verb("reopen",      "CLOSED",      "--P----", it -> it.reopen(ZHOU, NOW, NOW)),
    new Verb("conclude",    "CLOSED",      "-R=----", it -> it.conclude("why", LIN, NOW)),
    new Verb("effect",      "CLOSED",      "--==---", it -> it.checkEffect(true, LIN, NOW)),
    new Verb("hand over",   "IN_PROGRESS", "===----", it -> it.handOver(2L, false, "why", HUANG, NOW)),
    new Verb("assign",      "IN_PROGRESS", "P=-----", it -> it.assign(ComplaintFixture.assigned(it, 1, NOW), HUANG, NOW)),
    new Verb("move up",     "IN_PROGRESS", "==-----", it -> it.moveUp(new Rung(Role.CHIEF_STEWARD, 4L), "why", HUANG, NOW)),
    new Verb("decide",      "RESOLVED",    "==-----", it -> it.decideFinally("按方案二", HUANG, NOW)),
    new Verb("chase",       "IN_PROGRESS", "===----", it -> it.chase(Chaser.OWNER, ZHOU, NOW)),
    new Verb("withdraw",    "WITHDRAWN",   "WWW----", it -> it.withdraw("why", ZHOU, NOW, NOW)),
    new Verb("convert",     "CONVERTED",   "VV-----", it -> it.goesOnAs(NEXT, "why", ZHOU, NOW)),
    new Verb("meet",        "IN_PROGRESS", "P==----", it -> it.meet("更换承包商", HUANG, NOW, NOW)),
    new Verb("contact",     "IN_PROGRESS", "===----", it -> it.contact("自来水公司", HUANG, NOW, NOW)),
    new Verb("link",        "IN_PROGRESS", "=======", it -> it.link(new ComplaintNumber("TS-GD01-20261101-000001"), HUANG, NOW)),
    new Verb("take",        "IN_PROGRESS", "==-----", it -> it.take(false, ZHOU, NOW), WebState.UNTAKEN),
    new Verb("classify",    "IN_PROGRESS", "==-----", it -> it.classify(Set.of(Criterion.FACILITY_LIMIT), Severity.GENERAL, 1L, ZHOU, NOW), WebState.TAKEN),
    new Verb("close",       "CLOSED",      "--C----", it -> it.close(HUANG, NOW)),
  };
  // spotless:on

  static Stream<Arguments> everyCell() {
    return Stream.of(VERBS)
        .flatMap(
            verb ->
                Stream.of(ComplaintStatus.values())
                    .map(status -> Arguments.of(verb.name(), status, verb)));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyCell")
  void everyActInEveryStateWorksOrIsRefusedWithBothStates(
      String name, ComplaintStatus status, Verb verb) {
    Complaint complaint = ComplaintFixture.in(status);
    ComplaintFixture.fromTheWeb(complaint, verb.web());
    Map<String, Object> before = new LinkedHashMap<>(ComplaintFixture.memory(complaint));
    Optional<ComplaintStatus> outcome = verb.from(status);
    if (outcome.isPresent()) {
      verb.act().accept(complaint);
      assertEquals(outcome.get(), complaint.status());
    } else {
      IllegalTransition refusal =
          assertThrows(IllegalTransition.class, () -> verb.act().accept(complaint));
      assertEquals(Optional.of("HD-7"), refusal.rule());
      assertEquals(status.name(), refusal.from());
      assertEquals(verb.goal(), refusal.to());
      assertEquals(before, ComplaintFixture.memory(complaint));
    }
  }

  @Test
  void onlyTheRulebooksArrowsExist() {
    for (ComplaintStatus from : ComplaintStatus.values()) {
      for (ComplaintStatus to : ComplaintStatus.values()) {
        assertEquals(ARROWS.get(from).contains(to.name()), from.mayBecome(to), from + " → " + to);
      }
    }
  }

  @Test
  void openMeansThatSomethingIsStillOwed() {
    for (ComplaintStatus status : ComplaintStatus.values()) {
      assertEquals("RIP".contains(letter(status)), status.isOpen(), status::name);
      assertEquals("IR".contains(letter(status)), status.awaitsResult(), status::name);
    }
  }

  private static String letter(ComplaintStatus status) {
    return switch (status) {
      case REGISTERED -> "R";
      case IN_PROGRESS -> "I";
      case RESOLVED -> "P";
      default -> "x";
    };
  }

  @Test
  void aHandlerIsNamedOnlyWhereTheCaseIsOpenAndHasNone() {
    for (ComplaintStatus status : ComplaintStatus.values()) {
      Complaint complaint = ComplaintFixture.in(status);
      if (status.isOpen()) {
        var refusal =
            assertThrows(
                org.xinsheng.shared.RuleViolation.class,
                () -> complaint.nameHandler(2L, "why", LIN, NOW));
        assertEquals(Optional.of("HD-13"), refusal.rule());
      } else {
        assertThrows(IllegalTransition.class, () -> complaint.nameHandler(2L, "why", LIN, NOW));
      }
    }
  }

  @Test
  void aResultRecordedAtOncePassesThroughInProgress() {
    Complaint complaint = ComplaintFixture.general();
    ComplaintResolved resolved = complaint.resolve(ComplaintFixture.explained(), ZHOU, NOW, NOW);
    assertEquals(ComplaintStatus.RESOLVED, complaint.status());
    assertEquals(1, resolved.round());
    assertEquals(NOW, resolved.resolvedAt());
  }
}
