package org.xinsheng.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.NewComplaintFixture;
import org.xinsheng.complaint.Reception;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.suggestion.NewSuggestion;
import org.xinsheng.suggestion.SuggestionDesk;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.SettableClock;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("INT-2")
class HandoverJpaTest {

  private static final Instant EVENING = Instant.parse("2026-11-23T13:00:00Z");
  private static final Instant OPENING = Instant.parse("2026-11-24T00:30:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final Reception at;
  private final HandoverDesk desk;
  private final HandoverQueries handovers;

  HandoverJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("duty1");
    wiring.observing(Handovers.class);
    desk = wiring.bean(HandoverDesk.class);
    handovers = wiring.bean(HandoverQueries.class);
  }

  @BeforeEach
  void itIsEvening() {
    at.wiring.clock().set(EVENING);
  }

  @AfterEach
  void nothingWaits() {
    at.wiring.database().update("delete from handover");
    at.wiring.clock().set(SettableClock.START);
  }

  private String taken() {
    return at.as("duty1").register(NewComplaintFixture.general());
  }

  private List<String> waiting(String office) {
    return handovers.open(office, null, 200).items().stream().map(HandoverRow::number).toList();
  }

  private DeadlineRow clock(String number) {
    return at.as("cs1").clock(number, DeadlineKind.HANDOVER);
  }

  @Test
  @Rule("DL-17")
  void whatWasTakenOffHoursStandsInTheListUntilTheDeskAcknowledgesIt() {
    String number = taken();
    assertEquals(OPENING, clock(number).startsAt());
    assertEquals(OPENING.plus(HOUR), clock(number).dueAt());
    assertEquals(
        Set.of(Role.CUSTOMER_SERVICE), Reception.roles(at.last(number, "HANDED_TO_THE_DESK")));
    HandoverRow row = handovers.open("GD01", null, 50).items().get(0);
    assertEquals(List.of(number, SubjectType.COMPLAINT), List.of(row.number(), row.kind()));
    assertEquals("duty1", row.firstContact().username());
    assertEquals("138****0001", row.phone());
    at.wiring.clock().set(OPENING.plus(HOUR));
    desk.acknowledge(number);
    assertEquals(DeadlineState.MET, clock(number).state(), "in time at the very end");
    assertEquals(List.of(), waiting("GD01"));
    assertEquals(
        "INT-2",
        assertThrows(RuleViolation.class, () -> desk.acknowledge(number)).rule().orElseThrow());
  }

  @Test
  @Rule("DL-18")
  void anHourAfterTheOpeningTheHeadStewardIsTold() {
    String number = taken();
    at.wiring.clock().set(OPENING.plus(HOUR));
    at.wiring.bean(DeadlineSweep.class).untilNothingIsDue();
    assertEquals(DeadlineState.RUNNING, clock(number).state());
    at.later(Duration.ofMillis(1));
    at.wiring.bean(DeadlineSweep.class).untilNothingIsDue();
    assertEquals(List.of(Role.HEAD_STEWARD), clock(number).escalatedTo());
  }

  @Test
  @Rule("DL-18")
  void theDeskOfAMatterFollowsTheReceivedTimeToTheMillisecond() {
    at.wiring.clock().set(OPENING.minusMillis(1));
    String night = taken();
    assertEquals(List.of(night), waiting("GD01"));
    at.wiring.clock().set(OPENING);
    taken();
    assertEquals(List.of(night), waiting("GD01"));
  }

  @Test
  @Rule("INT-14")
  void whatTheDeskEntersItselfIsNotHandedOverToIt() {
    at.wiring.clock().set(OPENING.plus(HOUR));
    at.as("cs1").register(NewComplaintFixture.general().receivedAt(EVENING));
    assertEquals(List.of(), waiting("GD01"));
    String late = at.as("duty1").register(NewComplaintFixture.general().receivedAt(EVENING));
    assertEquals(List.of(late), waiting("GD01"));
    assertEquals(OPENING.plus(HOUR).plus(HOUR), clock(late).dueAt(), "the desk is open already");
  }

  @Test
  void everyKindIsHandedOver() {
    String number =
        at.wiring
            .bean(SuggestionDesk.class)
            .register(
                new NewSuggestion(
                    "GD01",
                    Channel.HOTLINE,
                    null,
                    false,
                    new NewMatter.Customer("李强", "13800000002", "4-1-101"),
                    null,
                    "增设路灯",
                    null,
                    true));
    assertEquals(List.of(number), waiting("GD01"));
    at.as("cs2");
    desk.acknowledge(number);
    assertEquals(List.of(), waiting(null));
  }

  @Test
  @Rule("X-2")
  void allAreAcknowledgedAtOnce() {
    List<String> all = List.of(taken(), taken(), taken());
    assertEquals(all, waiting("GD01"));
    at.as("cs1");
    desk.acknowledge(all.get(1));
    assertEquals(2, desk.acknowledgeAll("GD01"));
    assertEquals(0, desk.acknowledgeAll("GD01"));
    assertEquals(List.of(), waiting("GD01"));
  }

  @Test
  @Rule("ORG-2")
  void onlyTheDeskAcknowledgesAndOutOfScopeThereIsNothing() {
    String number = taken();
    for (String other : List.of("duty1", "head1", "worker1")) {
      at.as(other);
      assertThrows(NotAllowed.class, () -> desk.acknowledge(number), other);
      assertThrows(NotAllowed.class, () -> desk.acknowledgeAll("GD01"), other);
      assertEquals(List.of(number), waiting("GD01"), other);
    }
    at.as("cs3");
    assertThrows(NotFound.class, () -> desk.acknowledge(number));
    assertThrows(NotFound.class, () -> desk.acknowledgeAll("GD01"));
    assertEquals(List.of(), waiting("GD01"));
  }

  @Test
  @Rule("X-1")
  void theTrailOfTheMatterTellsIt() {
    String number = taken();
    at.as("cs1");
    desk.acknowledge(number);
    List<Object> acts = at.audit(number).stream().map(it -> it.get(0)).toList();
    assertEquals("REGISTERED", acts.get(0), "a trail begins with its registration");
    assertEquals(
        List.of("HANDED_TO_THE_DESK", "HANDOVER_ACKNOWLEDGED"),
        acts.stream().filter(it -> it.toString().startsWith("HAND")).toList());
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    List<String> all = List.of(taken(), taken(), taken());
    var first = handovers.open("GD01", null, 2);
    var rest = handovers.open("GD01", first.next(), 2);
    assertEquals(all.subList(0, 2), first.items().stream().map(HandoverRow::number).toList());
    assertEquals(all.subList(2, 3), rest.items().stream().map(HandoverRow::number).toList());
    assertEquals(null, rest.next());
  }
}
