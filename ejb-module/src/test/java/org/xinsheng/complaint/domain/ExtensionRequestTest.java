package org.xinsheng.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.xinsheng.complaint.domain.ComplaintFixture.CHEN;
import static org.xinsheng.complaint.domain.ComplaintFixture.HUANG;
import static org.xinsheng.complaint.domain.ComplaintFixture.RECEIVED;
import static org.xinsheng.complaint.domain.ExtensionState.APPROVED;
import static org.xinsheng.complaint.domain.ExtensionState.LAPSED;
import static org.xinsheng.complaint.domain.ExtensionState.OPEN;
import static org.xinsheng.complaint.domain.ExtensionState.REJECTED;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinsheng.Rule;
import org.xinsheng.complaint.domain.ExtensionRequest.OpenClock;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.RuleViolation;

/** A request for more time, from when it is asked to what becomes of it. */
@Rule("DL-8")
class ExtensionRequestTest {

  private static final Instant DUE = RECEIVED.plus(Duration.ofHours(72));
  private static final Instant NEW = DUE.plus(Duration.ofHours(24));
  private static final Instant NOW = RECEIVED.plus(Duration.ofHours(50));

  private static ExtensionRequest asked(Instant newDueAt, Instant now) {
    OpenClock clock = new OpenClock(DeadlineKind.RESOLUTION, 1, DUE);
    return new ExtensionRequest(ComplaintFixture.important(), clock, newDueAt, "等待配件", HUANG, now);
  }

  private static ExtensionRequest in(ExtensionState state) {
    ExtensionRequest request = asked(NEW, NOW);
    switch (state) {
      case OPEN -> {}
      case APPROVED -> request.approve(null, CHEN, NOW);
      case REJECTED -> request.reject("不必", CHEN, NOW);
      case LAPSED -> request.lapse(NOW);
    }
    return request;
  }

  private static void assertRefusedAtTheNewTime(Instant newDueAt, Instant now) {
    RuleViolation why = assertThrows(RuleViolation.class, () -> asked(newDueAt, now));
    assertEquals(Optional.of("DL-8"), why.rule());
    assertEquals("newDueAt", why.fields().get(0).field());
  }

  @Test
  void theNewTimeIsLaterThanTheDueTime() {
    assertRefusedAtTheNewTime(DUE.minusMillis(1), NOW);
    assertRefusedAtTheNewTime(DUE, NOW);
    assertEquals(DUE.plusMillis(1), asked(DUE.plusMillis(1), NOW).newDueAt());
  }

  @Test
  void theNewTimeIsLaterThanNowAfterTheBreachToo() {
    Instant late = DUE.plus(Duration.ofHours(9));
    assertRefusedAtTheNewTime(late.minusMillis(1), late);
    assertRefusedAtTheNewTime(late, late);
    assertEquals(OPEN, asked(late.plusMillis(1), late).state());
  }

  @Test
  void whatHasPassedWhileTheRequestWaitedIsNotApprovedButMayBeRejected() {
    assertEquals(
        Change.of("extension.null.state", OPEN, APPROVED),
        asked(NEW, NOW).approve(null, CHEN, NEW.minusMillis(1)));
    for (Instant late : new Instant[] {NEW, NEW.plusMillis(1)}) {
      ExtensionRequest request = asked(NEW, NOW);
      RuleViolation why =
          assertThrows(RuleViolation.class, () -> request.approve(null, CHEN, late));
      assertEquals(Optional.of("DL-8"), why.rule());
      assertEquals(OPEN, request.state());
      request.reject("已过", CHEN, late);
      assertEquals(REJECTED, request.state());
    }
  }

  @Test
  void nobodyDecidesOnTheirOwnRequest() {
    ExtensionRequest request = asked(NEW, NOW);
    for (Runnable act :
        new Runnable[] {
          () -> request.refuseTheRequester(HUANG),
          () -> request.approve(null, HUANG, NOW),
          () -> request.reject("why", HUANG, NOW)
        }) {
      RuleViolation why = assertThrows(RuleViolation.class, act::run);
      assertEquals(Optional.of("DL-8"), why.rule());
      assertEquals(OPEN, request.state());
    }
    request.refuseTheRequester(CHEN);
  }

  static Stream<Arguments> everyCell() {
    return Stream.of(ExtensionState.values())
        .flatMap(
            from ->
                Stream.of(APPROVED, REJECTED, LAPSED).map(to -> Arguments.of(from, to, verb(to))));
  }

  private static Function<ExtensionRequest, Change> verb(ExtensionState to) {
    return switch (to) {
      case APPROVED -> it -> it.approve("同意", CHEN, NOW);
      case REJECTED -> it -> it.reject("不必", CHEN, NOW);
      default -> it -> it.lapse(NOW);
    };
  }

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource("everyCell")
  void onlyWhatIsOpenIsDecidedOrLapses(
      ExtensionState from, ExtensionState to, Function<ExtensionRequest, Change> verb) {
    ExtensionRequest request = in(from);
    if (from == OPEN) {
      assertEquals(to.name(), verb.apply(request).to());
      assertEquals(to, request.state());
    } else {
      IllegalTransition why = assertThrows(IllegalTransition.class, () -> verb.apply(request));
      assertEquals(Optional.of("DL-8"), why.rule());
      assertEquals(from.name(), why.from());
      assertEquals(to.name(), why.to());
      assertEquals(from, request.state());
    }
  }
}
