package org.xinsheng.suggestion.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
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
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.Source;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** What every act does in every state, and what the owner's hearing needs. */
@Rule("HD-5")
@Rule("INT-1")
class SuggestionTest {

  private static final Instant RECEIVED = Instant.parse("2026-11-23T01:15:00Z");
  private static final Instant ANSWERED = RECEIVED.plusSeconds(3600);
  private static final Instant NOW = RECEIVED.plusSeconds(7200);
  private static final Actor LI =
      new Actor(2L, "cs1", "李婷", 1L, 1L, null, List.of(), Set.of(), Source.PAGE);

  private static final SubjectRef NEXT =
      new SubjectRef(SubjectType.REPAIR, 9L, "BX-GD01-20261123-000009");

  /** From each state, in the order of the enum: the state that follows, {@code -} refuses. */
  private static final Map<SuggestionAct, String> OUTCOMES =
      Map.of(
          SuggestionAct.DISPATCH, "FF----",
          SuggestionAct.ANSWER, "-A----",
          SuggestionAct.COMPLETION, "--C---",
          SuggestionAct.CANCELLATION, "XXX---",
          SuggestionAct.CONVERSION, "VVV---");

  private static final Map<SuggestionAct, Consumer<Suggestion>> VERBS =
      Map.of(
          SuggestionAct.DISPATCH, it -> it.forward(forwarded(), LI),
          SuggestionAct.ANSWER, it -> it.answer("采纳", LI, ANSWERED),
          SuggestionAct.COMPLETION, it -> it.ownerHeard("电话", LI, NOW, NOW),
          SuggestionAct.CANCELLATION, it -> it.cancel("重复", LI, NOW),
          SuggestionAct.CONVERSION, it -> it.goesOnAs(NEXT, "实为报修", LI, NOW));

  private static Forwarded forwarded() {
    return new Forwarded(7L, 8L, null, RECEIVED, 2L, RECEIVED.plusSeconds(86400));
  }

  private static Suggestion taken(Instant receivedAt) {
    return new Suggestion(
        new SuggestionTaken(
            new Place(1L, 1L, null, null),
            Channel.HOTLINE,
            receivedAt,
            RECEIVED,
            new Caller(false, "王芳", "+8613800000001", null, null),
            null,
            "增设非机动车充电桩",
            null,
            null,
            2L,
            null,
            1));
  }

  private static Suggestion in(SuggestionStatus status) {
    Suggestion suggestion = taken(RECEIVED);
    if (status == SuggestionStatus.CANCELLED) {
      VERBS.get(SuggestionAct.CANCELLATION).accept(suggestion);
      return suggestion;
    }
    if (status == SuggestionStatus.CONVERTED) {
      VERBS.get(SuggestionAct.CONVERSION).accept(suggestion);
      return suggestion;
    }
    List<SuggestionAct> way =
        List.of(SuggestionAct.DISPATCH, SuggestionAct.ANSWER, SuggestionAct.COMPLETION);
    way.subList(0, status.ordinal()).forEach(act -> VERBS.get(act).accept(suggestion));
    return suggestion;
  }

  static Stream<Arguments> everyCell() {
    return Stream.of(SuggestionAct.values())
        .flatMap(
            act -> Stream.of(SuggestionStatus.values()).map(status -> Arguments.of(act, status)));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyCell")
  void everyActInEveryStateWorksOrIsRefusedWithBothStates(
      SuggestionAct act, SuggestionStatus status) {
    Suggestion suggestion = in(status);
    assertEquals(status, suggestion.status());
    Optional<SuggestionStatus> outcome = outcome(OUTCOMES.get(act).charAt(status.ordinal()));
    assertEquals(outcome.isPresent(), act.isPossibleIn(status));
    if (outcome.isPresent()) {
      VERBS.get(act).accept(suggestion);
      assertEquals(outcome.get(), suggestion.status());
    } else {
      IllegalTransition refusal =
          assertThrows(IllegalTransition.class, () -> VERBS.get(act).accept(suggestion));
      assertEquals(Optional.of("HD-5"), refusal.rule());
      assertEquals(status.name(), refusal.from());
      assertEquals(act.leadsTo().name(), refusal.to());
      assertEquals(status, suggestion.status());
    }
  }

  private static Optional<SuggestionStatus> outcome(char letter) {
    return switch (letter) {
      case 'F' -> Optional.of(SuggestionStatus.FORWARDED);
      case 'A' -> Optional.of(SuggestionStatus.ANSWERED);
      case 'C' -> Optional.of(SuggestionStatus.CLOSED);
      case 'X' -> Optional.of(SuggestionStatus.CANCELLED);
      case 'V' -> Optional.of(SuggestionStatus.CONVERTED);
      default -> Optional.empty();
    };
  }

  @Test
  void openMeansThatSomebodyStillWaits() {
    assertEquals(
        List.of(SuggestionStatus.OPEN, SuggestionStatus.FORWARDED, SuggestionStatus.ANSWERED),
        Stream.of(SuggestionStatus.values()).filter(SuggestionStatus::isOpen).toList());
  }

  @Test
  void theHeadStewardHearsOfItFirst() {
    Recorded taken = taken(RECEIVED).numbered(new SuggestionNumber("JY-GD01-20261123-000001"), LI);
    assertEquals(Set.of(new Recipient.Holders(Role.HEAD_STEWARD)), taken.facts().tell());
  }

  @Test
  void theOwnerHearsNeitherBeforeTheAnswerNorInTheFuture() {
    for (Instant wrong : List.of(ANSWERED.minusMillis(1), NOW.plusMillis(1))) {
      Suggestion suggestion = in(SuggestionStatus.ANSWERED);
      RuleViolation refusal =
          assertThrows(RuleViolation.class, () -> suggestion.ownerHeard("电话", LI, wrong, NOW));
      assertEquals("toldAt", refusal.fields().get(0).field());
      assertEquals(SuggestionStatus.ANSWERED, suggestion.status());
    }
    for (Instant right : List.of(ANSWERED, NOW)) {
      Suggestion suggestion = in(SuggestionStatus.ANSWERED);
      suggestion.ownerHeard("电话", LI, right, NOW);
      assertEquals(right, suggestion.toldAt());
      assertEquals("电话", suggestion.toldHow());
      assertEquals(2L, suggestion.toldBy());
    }
  }

  @Test
  void forwardedOnceMoreTheLastDepartmentHasIt() {
    Suggestion suggestion = in(SuggestionStatus.FORWARDED);
    suggestion.forward(new Forwarded(9L, null, "改由秩序部", NOW, 2L, NOW.plusSeconds(86400)), LI);
    assertEquals(2, suggestion.forwardedTimes());
    assertEquals(9L, suggestion.place().departmentId());
    assertEquals(
        Set.of(), suggestion.involved().people().get(org.xinsheng.shared.Relation.ASSIGNEE));
  }

  @Test
  @Rule("INT-14")
  void whatIsEnteredLateKeepsItsTimeButNeverComesFromTheFuture() {
    assertEquals(RECEIVED.minusSeconds(1), taken(RECEIVED.minusSeconds(1)).receivedAt());
    assertEquals(RECEIVED, taken(RECEIVED).receivedAt());
    RuleViolation refusal = assertThrows(RuleViolation.class, () -> taken(RECEIVED.plusMillis(1)));
    assertEquals(Optional.of("INT-14"), refusal.rule());
    assertTrue(refusal.fields().stream().anyMatch(it -> it.field().equals("receivedAt")));
  }
}
