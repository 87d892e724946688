package org.xinsheng.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.Reception;
import org.xinsheng.meeting.domain.MeetingStatus;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("HD-3")
class MeetingDeskJpaTest {

  private final Reception at;
  private final MeetingDesk desk;
  private final MeetingQueries queries;

  MeetingDeskJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("manager1");
    desk = wiring.bean(MeetingDesk.class);
    queries = wiring.bean(MeetingQueries.class);
  }

  private String convened() {
    return desk.convene(
        new NewMeeting(
            "GD01",
            "电梯维保讨论",
            at.now().plus(Duration.ofHours(2)),
            null,
            List.of("eng1", "曾芳", "电梯厂李工"),
            "一、故障统计",
            null,
            null));
  }

  private String held() {
    String number = convened();
    at.later(Duration.ofHours(3));
    desk.minutes(number, null, null, "配件老化", "更换曳引轮");
    return number;
  }

  @Test
  void itIsConvenedMinutedAndTurnedIntoActions() {
    String number = convened();
    assertEquals(at.staff.ids("eng1", "clean1"), at.people(number, "MEETING_CONVENED"));
    MeetingView convened = queries.read(number);
    assertEquals(MeetingStatus.CONVENED, convened.status());
    assertEquals("manager1", convened.convenor().username());
    at.later(Duration.ofHours(3));
    desk.minutes(number, null, null, "配件老化", "更换曳引轮");
    MeetingView held = queries.read(number);
    assertEquals(MeetingStatus.HELD, held.status());
    assertEquals(convened.heldAt(), held.heldAt());
    LocalDate due = LocalDate.of(2030, 1, 31);
    desk.act(number, null, "订购曳引轮", "邓涛", due);
    assertEquals(at.staff.ids("eng1"), at.people(number, "MEETING_ACTION"));
    MeetingView.Action action = queries.read(number).actions().get(0);
    assertEquals(due, action.dueOn());
    assertEquals(1, queries.page("GD01", null, null, 10).items().get(0).openActions());
    at.as("eng1");
    assertTrue(queries.read(number).actions().get(0).mine());
    desk.complete(number, null, action.id(), "已订购");
    assertEquals(at.staff.ids("manager1"), at.people(number, "MEETING_ACTION_DONE"));
    assertEquals("已订购", queries.read(number).actions().get(0).done());
    assertEquals(0, queries.page("GD01", null, null, 10).items().get(0).openActions());
    assertThrows(RuleViolation.class, () -> desk.complete(number, null, action.id(), "再次登记"));
    assertThrows(NotFound.class, () -> desk.complete(number, null, -1L, "x"));
  }

  @Test
  void whatTookPlaceIsRecordedInOneStep() {
    String number =
        desk.convene(
            new NewMeeting(
                "GD01",
                "每周例会",
                at.now().minus(Duration.ofHours(1)),
                "head1",
                List.of("eng1"),
                null,
                null,
                "按计划推进"));
    assertEquals(MeetingStatus.HELD, queries.read(number).status());
    assertEquals("head1", queries.read(number).convenor().username());
    RuleViolation future =
        assertThrows(
            RuleViolation.class,
            () ->
                desk.convene(
                    new NewMeeting(
                        "GD01",
                        "例会",
                        at.now().plusMillis(1),
                        null,
                        List.of("eng1"),
                        null,
                        null,
                        "按计划推进")));
    assertEquals("heldAt", future.fields().get(0).field());
  }

  @Test
  void everyActInEveryState() {
    Map<MeetingStatus, String> numbers = new java.util.EnumMap<>(MeetingStatus.class);
    numbers.put(MeetingStatus.HELD, held());
    String cancelled = convened();
    desk.cancel(cancelled, null, "改期");
    assertEquals(at.staff.ids("eng1", "clean1"), at.people(cancelled, "MEETING_CANCELLED"));
    numbers.put(MeetingStatus.CANCELLED, cancelled);
    LocalDate due = LocalDate.of(2030, 1, 31);
    for (String number : numbers.values()) {
      assertThrows(IllegalTransition.class, () -> desk.minutes(number, null, null, null, "x"));
      assertThrows(IllegalTransition.class, () -> desk.cancel(number, null, "x"));
    }
    assertThrows(IllegalTransition.class, () -> desk.act(cancelled, null, "x", "eng1", due));
    String convened = convened();
    assertThrows(IllegalTransition.class, () -> desk.act(convened, null, "x", "eng1", due));
    assertThrows(RuleViolation.class, () -> desk.minutes(convened, null, null, null, "还没有召开"));
    desk.minutes(convened, null, at.now(), null, "提前召开");
    assertEquals(at.now(), queries.read(convened).heldAt());
  }

  @Test
  void anActionIsDueTodayAtTheEarliest() {
    String number = held();
    LocalDate today = org.xinsheng.shared.OfficeTime.STANDARD.dateOf(at.now());
    assertThrows(InvalidInput.class, () -> desk.act(number, null, "x", "eng1", today.minusDays(1)));
    desk.act(number, null, "x", "eng1", today);
    assertThrows(InvalidInput.class, () -> desk.act(number, null, "x", "nobody", today));
    assertThrows(InvalidInput.class, () -> desk.act(number, null, "x", "manager2", today));
  }

  @Test
  void headsAndThoseAboveConveneAndTheConvenorMinutes() {
    for (String other : List.of("cs1", "steward1", "worker1", "assistant1")) {
      at.as(other);
      assertThrows(NotAllowed.class, this::convened, other);
      assertFalse(queries.mayConvene("GD01"), other);
    }
    for (String one : List.of("eng1", "head1", "chief1", "manager1", "branchgm", "gm", "mr")) {
      at.as(one);
      convened();
      assertTrue(queries.mayConvene("GD01"), one);
    }
    at.as("manager1");
    String number = convened();
    at.as("cs1");
    assertEquals(List.of(), queries.read(number).possible());
    assertThrows(NotAllowed.class, () -> desk.cancel(number, null, "x"));
  }

  @Test
  @Rule("ORG-2")
  @Rule("X-2")
  void whatIsOutOfScopeDoesNotExistAndAnOlderVersionIsRefused() {
    String number = convened();
    long seen = queries.read(number).version();
    at.as("manager2");
    assertThrows(NotFound.class, () -> queries.read(number));
    assertThrows(NotFound.class, () -> desk.cancel(number, null, "x"));
    assertEquals(List.of(), queries.page("GD01", null, null, 10).items());
    assertThrows(NotFound.class, this::convened);
    at.as("steward1");
    assertThrows(NotFound.class, () -> queries.read(number), "not invited");
    at.as("manager1");
    at.later(Duration.ofHours(3));
    desk.minutes(number, seen, null, null, "x");
    assertThrows(StaleVersion.class, () -> desk.cancel(number, seen, "x"));
    long minuted = queries.read(number).version();
    desk.act(number, minuted, "x", "steward1", LocalDate.of(2030, 1, 31));
    assertTrue(queries.read(number).version() > minuted);
    at.as("steward1");
    assertEquals(number, queries.read(number).number(), "has a task in it");
  }

  @Test
  void listsGoPageByPageTheLatestFirst() {
    List<String> numbers = List.of(held(), held(), convened());
    Page<MeetingRow> first = queries.page("GD01", null, null, 2);
    Page<MeetingRow> second = queries.page("GD01", null, first.next(), 2);
    assertEquals(
        List.of(numbers.get(2), numbers.get(1)),
        first.items().stream().map(MeetingRow::number).toList());
    assertEquals(numbers.get(0), second.items().get(0).number());
    List<String> convened =
        queries.page(null, MeetingStatus.CONVENED, null, Page.MOST).items().stream()
            .map(MeetingRow::number)
            .toList();
    assertTrue(convened.contains(numbers.get(2)));
    assertFalse(convened.contains(numbers.get(1)));
    assertEquals(List.of(), queries.page("NONE", null, null, 10).items());
  }

  @Test
  void wrongFieldsAreNamedTogether() {
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class,
            () ->
                desk.convene(
                    new NewMeeting("GD01", "", null, null, List.of(" "), null, null, null)));
    assertEquals(
        Set.of("topic", "heldAt", "attendees"),
        refusal.fields().stream()
            .map(it -> it.field())
            .collect(java.util.stream.Collectors.toSet()));
  }
}
