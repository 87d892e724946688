package org.xinsheng.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.supervision.Urgency.OVERDUE;
import static org.xinsheng.supervision.Urgency.TODAY;
import static org.xinsheng.supervision.Urgency.WITHIN_AN_HOUR;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.Reception;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.intake.IntakeRegister;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.repair.JobDesk;
import org.xinsheng.repair.NewDispatch;
import org.xinsheng.repair.NewJob;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Page;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.SettableClock;
import org.xinsheng.wiring.Wiring;

/** What stands on the board, in which group, and for whom. */
@OnBothDatabases
@Rule("DL-10")
class SupervisionJpaTest {

  private static final Instant RECEIVED = SettableClock.START;
  private static final BoardFilter ALL = BoardFilter.EVERYTHING;

  private final Reception at;
  private final SupervisionQueries board;

  SupervisionJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
    wiring.observing(IntakeRegister.class);
    board = wiring.bean(SupervisionQueries.class);
  }

  /** Where this case's deadline of the kind stands now; null where it does not. */
  private Urgency group(String number, DeadlineKind kind) {
    return Stream.of(Urgency.values())
        .filter(it -> numbers(it, kind, ALL).contains(number))
        .reduce(
            (one, other) -> {
              throw new AssertionError("in two groups");
            })
        .orElse(null);
  }

  private List<String> numbers(Urgency urgency, DeadlineKind kind, BoardFilter filter) {
    return all(urgency, filter).stream()
        .filter(it -> it.kind() == kind)
        .map(BoardRow::number)
        .toList();
  }

  private List<BoardRow> all(Urgency urgency, BoardFilter filter) {
    List<BoardRow> rows = new ArrayList<>();
    String after = null;
    do {
      Page<BoardRow> page = board.page(urgency, filter, after, 7);
      rows.addAll(page.items());
      after = page.next();
    } while (after != null);
    return rows;
  }

  private void now(Instant instant) {
    at.wiring.clock().set(instant);
  }

  @Test
  @Rule("DL-18")
  void theDueInstantItselfIsNotOverdueAndAnHourFromNowIsWithinTheHour() {
    String number = at.register(important());
    Instant due = RECEIVED.plus(Duration.ofHours(3));
    at.as("head1");
    assertEquals(TODAY, group(number, DeadlineKind.REPLY));
    now(due.minus(Duration.ofHours(1)).minusMillis(1));
    assertEquals(TODAY, group(number, DeadlineKind.REPLY));
    now(due.minus(Duration.ofHours(1)));
    assertEquals(WITHIN_AN_HOUR, group(number, DeadlineKind.REPLY));
    now(due);
    assertEquals(WITHIN_AN_HOUR, group(number, DeadlineKind.REPLY));
    now(due.plusMillis(1));
    assertEquals(OVERDUE, group(number, DeadlineKind.REPLY));
    assertNull(group(number, DeadlineKind.RESOLUTION), "not today");
  }

  @Test
  @Rule("DL-15")
  @Rule("DL-18")
  void todayEndsAtMidnightOfTheOffice() {
    String number = at.register(important());
    Instant midnight = Instant.parse("2026-11-25T16:00:00Z");
    Instant due = RECEIVED.plus(Duration.ofHours(72));
    at.as("head1");
    now(midnight.minusMillis(1));
    assertNull(group(number, DeadlineKind.RESOLUTION));
    now(midnight);
    assertEquals(TODAY, group(number, DeadlineKind.RESOLUTION));
    assertTrue(due.isAfter(midnight));
  }

  @Test
  @Rule("DL-18")
  void whatIsDueAtTheEndOfTheDayIsDueToday() {
    String number = at.register(important());
    Long asked = at.as("head1").ask(number, Instant.parse("2026-11-27T16:00:00Z"));
    at.as("chief1").approve(number, asked);
    now(Instant.parse("2026-11-27T01:00:00Z"));
    assertEquals(TODAY, group(number, DeadlineKind.RESOLUTION));
    now(Instant.parse("2026-11-26T15:59:59.999Z"));
    assertNull(group(number, DeadlineKind.RESOLUTION));
  }

  @Test
  @Rule("DL-17")
  void everyKindStandsThereUntilItIsDone() {
    String number = at.register(important());
    at.as("head1").resolve(number);
    now(RECEIVED.plus(Duration.ofHours(23).plusMinutes(30)));
    assertNull(group(number, DeadlineKind.RESOLUTION), "met");
    assertEquals(WITHIN_AN_HOUR, group(number, DeadlineKind.FOLLOW_UP));
    assertEquals(OVERDUE, group(number, DeadlineKind.REPLY), "nobody has told the owner");
    at.as("cs1").reply(number);
    assertNull(at.as("head1") == null ? null : group(number, DeadlineKind.REPLY));
  }

  @Test
  @Rule("ORG-2")
  void whoWatchesAndWhat() {
    String here = at.register(general());
    String there = at.as("cs3").register(general().in("GD02"));
    for (String watcher : List.of("head1", "chief1", "manager1", "eng1", "cshead1")) {
      at.as(watcher);
      assertNotNull(group(here, DeadlineKind.REPLY), watcher);
      assertNull(group(there, DeadlineKind.REPLY), watcher);
    }
    at.as("manager2");
    assertNull(group(here, DeadlineKind.REPLY));
    assertNotNull(group(there, DeadlineKind.REPLY));
    for (String wide : List.of("branchgm", "gm", "mr")) {
      at.as(wide);
      assertNotNull(group(here, DeadlineKind.REPLY), wide);
      assertNotNull(group(there, DeadlineKind.REPLY), wide);
    }
    for (String other :
        List.of(
            "cs1", "duty1", "foreman1", "steward1", "worker1", "cashier1", "assistant1", "admin")) {
      at.as(other);
      assertThrows(NotAllowed.class, () -> board.board(ALL, 5), other);
      assertThrows(NotAllowed.class, () -> board.page(OVERDUE, ALL, null, 5), other);
      assertThrows(NotAllowed.class, () -> board.glance(5), other);
      assertFalse(Supervisors.include(at.staff.actor(other)), other);
    }
  }

  @Test
  void countsAgreeWithTheRowsAndTheFiltersWithTheCounts() {
    at.register(general());
    at.register(important());
    at.as("cs3").register(important().in("GD02"));
    now(RECEIVED.plus(Duration.ofHours(2).plusMinutes(10)));
    at.as("gm");
    Board seen = board.board(ALL, 3);
    assertEquals(EnumSet.allOf(Urgency.class), seen.groups().keySet());
    for (Board.Group group : seen.groups().values()) {
      assertEquals(all(group.urgency(), ALL).size(), group.total(), group.urgency()::name);
      assertEquals(Math.min(3, group.total()), group.rows().size());
      assertEquals(group.total() > 3, group.next() != null);
      assertFalse(group.more());
    }
    long total = seen.groups().values().stream().mapToLong(Board.Group::total).sum();
    assertEquals(total, seen.people().stream().mapToLong(Board.Share::total).sum());
    assertEquals(total, seen.departments().stream().mapToLong(Board.Share::total).sum());
    seen.people().forEach(it -> assertFilters(new BoardFilter(null, it.key()), it));
    seen.departments().forEach(it -> assertFilters(new BoardFilter(it.key(), null), it));
    assertTrue(
        seen.people().stream().map(Board.Share::key).toList().containsAll(Set.of("head1", "cs1")));
  }

  @Test
  void aGlanceIsTheBoardCountedToAHundred() {
    at.register(general());
    at.register(important());
    now(RECEIVED.plus(Duration.ofHours(2).plusMinutes(10)));
    at.as("head1");
    Board whole = board.board(ALL, 5);
    Glance glance = board.glance(5);
    List<BoardRow> first = new ArrayList<>();
    for (Urgency urgency : Urgency.values()) {
      Board.Group group = whole.groups().get(urgency);
      assertEquals(Math.min(Glance.MOST, group.total()), glance.of(urgency), urgency.name());
      first.addAll(group.rows());
    }
    assertEquals(
        first.stream().limit(5).map(BoardRow::id).toList(),
        glance.rows().stream().map(BoardRow::id).toList());
  }

  private void assertFilters(BoardFilter filter, Board.Share share) {
    Board filtered = board.board(filter, 5);
    for (Urgency urgency : Urgency.values()) {
      assertEquals(share.of(urgency), filtered.groups().get(urgency).total(), filter::toString);
      assertEquals(share.of(urgency), all(urgency, filter).size(), filter::toString);
    }
  }

  @Test
  void aFilterThatNobodyKnowsLetsNothingThrough() {
    at.register(general());
    at.as("head1");
    for (BoardFilter strange :
        List.of(new BoardFilter("NOWHERE", null), new BoardFilter(null, "nobody"))) {
      board.board(strange, 5).groups().values().forEach(it -> assertEquals(0, it.total()));
    }
  }

  @Test
  void theLongestOverdueComesFirstAndPagesFollowOn() {
    at.register(general());
    at.register(general());
    now(RECEIVED.plus(Duration.ofDays(9)));
    at.as("head1");
    List<BoardRow> rows = all(OVERDUE, ALL);
    List<Long> ids = rows.stream().map(BoardRow::id).toList();
    assertEquals(ids.stream().distinct().toList(), ids);
    for (int i = 1; i < rows.size(); i++) {
      assertFalse(rows.get(i).dueAt().isBefore(rows.get(i - 1).dueAt()));
    }
    Board seen = board.board(ALL, 2);
    assertEquals(
        ids.subList(0, 2), seen.groups().get(OVERDUE).rows().stream().map(BoardRow::id).toList());
    List<Long> next =
        board.page(OVERDUE, ALL, seen.groups().get(OVERDUE).next(), 2).items().stream()
            .map(BoardRow::id)
            .toList();
    assertEquals(ids.subList(2, 4), next);
  }

  @Test
  @Rule("REC-5")
  void aRepairStandsThereWithItsFaultAndWhoeverHasIt() {
    String number =
        at.wiring
            .bean(JobDesk.class)
            .register(
                JobKind.REPAIR,
                new NewJob(
                    "GD01",
                    Channel.HOTLINE,
                    null,
                    false,
                    new NewMatter.Customer("王芳", "13800000123", "3-1-1202"),
                    "ENGINEERING",
                    "厨房水管漏水",
                    null,
                    null,
                    null,
                    2,
                    true,
                    new NewDispatch("ENGINEERING", "worker1", null, null, null),
                    null));
    at.as("head1");
    now(at.now().plus(Duration.ofHours(23)));
    BoardRow row =
        all(WITHIN_AN_HOUR, new BoardFilter("ENGINEERING", "worker1")).stream()
            .filter(it -> it.number().equals(number))
            .findFirst()
            .orElseThrow();
    assertEquals(DeadlineKind.FORWARD, row.kind());
    assertEquals("厨房水管漏水", row.gist());
    assertEquals("马俊", row.handler());
    assertNull(row.severity());
  }
}
