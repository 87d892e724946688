package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.complaint.NewComplaintFixture.major;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Page;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** Lists and what they cost; all in the second office, which no other test here uses. */
@OnBothDatabases
class ComplaintQueriesJpaTest {

  /** Counts what goes to the database. */
  private static final class Statements extends AbstractSessionLog {

    private final AtomicInteger count = new AtomicInteger();
    private final List<String> texts = new ArrayList<>();

    @Override
    public boolean shouldLog(int level, String category) {
      return SessionLog.SQL.equals(category);
    }

    @Override
    public void log(SessionLogEntry entry) {
      if (SessionLog.SQL.equals(entry.getNameSpace())) {
        count.incrementAndGet();
        texts.add(entry.getMessage());
      }
    }
  }

  private final Reception at;

  ComplaintQueriesJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs3");
  }

  @BeforeEach
  void manyAtTheSameInstant() {
    if (at.rows("complaint") == 0) {
      for (int i = 0; i < 4; i++) {
        at.register(general().in("GD02"));
        at.register(important().in("GD02"));
        at.register(major().in("GD02"));
        at.register(general().in("GD02").onTheSpot(true));
      }
      at.later(Duration.ofHours(1));
      at.register(general().in("GD02"));
    }
  }

  private List<ComplaintRow> walk(ComplaintSort sort, int limit, Runnable between) {
    List<ComplaintRow> rows = new ArrayList<>();
    String after = null;
    do {
      Page<ComplaintRow> page = at.queries.page(ComplaintFilter.EVERYTHING, sort, after, limit);
      assertTrue(page.items().size() <= limit);
      rows.addAll(page.items());
      after = page.next();
      between.run();
    } while (after != null);
    return rows;
  }

  private static List<Long> ids(List<ComplaintRow> rows) {
    return rows.stream().map(ComplaintRow::id).toList();
  }

  private static Comparator<ComplaintRow> order(ComplaintSort sort) {
    Comparator<ComplaintRow> byId = Comparator.comparing(ComplaintRow::id);
    return switch (sort) {
      case RECEIVED ->
          Comparator.comparing(ComplaintRow::receivedAt).thenComparing(byId).reversed();
      case DUE -> Comparator.comparing(ComplaintRow::sortDueAt).thenComparing(byId);
      case SEVERITY ->
          Comparator.comparing(ComplaintRow::severity)
              .reversed()
              .thenComparing(ComplaintRow::sortDueAt)
              .thenComparing(byId);
      case NUMBER -> byId;
    };
  }

  @Test
  void everySortWalksAllRowsExactlyOnceInOrderUnderTies() {
    for (ComplaintSort sort : ComplaintSort.values()) {
      List<ComplaintRow> all = walk(sort, Page.MOST, () -> {});
      assertTrue(all.size() >= 17);
      assertEquals(all.stream().sorted(order(sort)).toList(), all, sort::name);
      for (int limit : new int[] {1, 2, 3, 5, all.size() - 1, all.size(), all.size() + 1}) {
        assertEquals(ids(all), ids(walk(sort, limit, () -> {})), sort + " by " + limit);
      }
    }
  }

  @Test
  void cursorsSurviveWhatIsInsertedMeanwhile() {
    for (ComplaintSort sort : ComplaintSort.values()) {
      Set<Long> before = new HashSet<>(ids(walk(sort, Page.MOST, () -> {})));
      List<Long> walked =
          ids(
              walk(
                  sort,
                  4,
                  () -> {
                    if (at.rows("complaint") < 60) {
                      at.register(important().in("GD02"));
                    }
                  }));
      assertEquals(walked.size(), new HashSet<>(walked).size(), sort + ": none twice");
      assertTrue(walked.containsAll(before), sort + ": none lost");
    }
  }

  @Test
  void rubbishAndForeignCursorsAreRefused() {
    String two = Cursor.of(Instant.EPOCH, 1).toString();
    String three = Cursor.of("NONE", Instant.EPOCH, 1).toString();
    String far = Cursor.of("+1000000000-12-31T23:59:59Z", 1).toString();
    for (String cursor : List.of("x", "", two, three, far)) {
      for (ComplaintSort sort : ComplaintSort.values()) {
        boolean fits =
            cursor.equals(two) && (sort == ComplaintSort.RECEIVED || sort == ComplaintSort.DUE);
        if (!fits) {
          assertThrows(
              InvalidInput.class,
              () -> at.queries.page(ComplaintFilter.EVERYTHING, sort, cursor, 5),
              sort + " " + cursor);
        }
      }
    }
    assertThrows(
        InvalidInput.class,
        () ->
            at.queries.page(
                new ComplaintFilter("GD02", null, null, null, null, null, false, "a\u0000"),
                ComplaintSort.DUE,
                null,
                5));
  }

  @Test
  void filtersNarrowTheList() {
    Instant noon = at.now().plus(Duration.ofDays(1));
    at.wiring.clock().set(noon);
    String early = at.register(general().in("GD02"));
    at.later(Duration.ofHours(1));
    String late = at.register(general().in("GD02"));
    assertEquals(List.of(early), numbers(filter(null, noon, noon.plusMillis(1), false, null)));
    assertEquals(List.of(late), numbers(filter(null, noon.plusMillis(1), null, false, null)));
    assertEquals(
        List.of(late, early), numbers(filter(ComplaintStatus.REGISTERED, noon, null, false, null)));
    assertEquals(List.of(), numbers(filter(ComplaintStatus.CLOSED, noon, null, false, null)));
    assertEquals(List.of(), numbers(filter(null, noon, null, true, null)), "due now is not past");
    at.later(Duration.ofMillis(1));
    assertEquals(List.of(early), numbers(filter(null, noon, null, true, null)));
    assertEquals(List.of(early), numbers(filter(null, null, null, false, early)));
    String prefix = early.substring(0, "TS-GD02-20261124".length());
    assertTrue(numbers(filter(null, null, null, false, prefix)).contains(early));
    assertEquals(List.of(), numbers(filter(null, null, null, false, "TS-GD02-2026112_")));
    assertEquals(List.of(), numbers(filter(null, null, null, false, "TS-%")));
  }

  @Test
  void wordsOfWhatWasSaidFindIt() {
    NewComplaintFixture lift = general().in("GD02").from("欧阳小青", "13899990022", "5-5-666");
    lift.content = "２号电梯夜里异响，Wi-Fi 也断了";
    String number = at.register(lift);
    for (String words : List.of("异响", "电梯 异响", "夜里异响", "2号电梯", "wi", "FI", "小青", "欧阳小青", "异响，断了")) {
      assertEquals(List.of(number), numbers(filter(null, null, null, false, words)), words);
    }
    for (String words : List.of("响异", "电梯 跳闸", "响也", "异响%", "' or 1=1")) {
      boolean signsOnly = words.equals("异响%");
      assertEquals(
          signsOnly ? List.of(number) : List.of(),
          numbers(filter(null, null, null, false, words)),
          words);
    }
    assertEquals(List.of(), numbers(filter(null, null, null, false, "响")), "one is no word");
    assertEquals(
        List.of(), numbers(filter(ComplaintStatus.CLOSED, null, null, false, "异响")), "and");
  }

  @Test
  void nobodyFindsByWordsWhatWasSaidOfThem() {
    NewComplaintFixture rude = important().in("GD02");
    rude.content = "态度蛮横，出言不逊";
    rude.subjectStaff = "cs3";
    at.register(rude);
    assertEquals(List.of(), numbers(filter(null, null, null, false, "蛮横")));
    at.as("head2");
    assertEquals(1, numbers(filter(null, null, null, false, "蛮横")).size());
  }

  private static ComplaintFilter filter(
      ComplaintStatus status, Instant from, Instant to, boolean overdue, String q) {
    return new ComplaintFilter("GD02", status, null, null, from, to, overdue, q);
  }

  private List<String> numbers(ComplaintFilter filter) {
    return at.queries.page(filter, ComplaintSort.RECEIVED, null, Page.MOST).items().stream()
        .map(ComplaintRow::number)
        .toList();
  }

  @Test
  void mineHoldsWhatIHandleOrTookInUntilItIsClosed() {
    String number = at.register(important().in("GD02"));
    at.as("head2");
    assertTrue(at.queries.mine(200).stream().anyMatch(it -> it.number().equals(number)));
    at.resolve(number);
    at.as("cs3").answer(number, Satisfaction.SATISFIED);
    at.as("head2").judge(number, org.xinsheng.complaint.domain.Validity.VALID);
    at.close(number);
    for (String one : List.of("head2", "cs3")) {
      at.as(one);
      assertTrue(at.queries.mine(200).stream().noneMatch(it -> it.number().equals(number)));
    }
    assertEquals(3, at.queries.mine(3).size());
  }

  // --- what it costs

  private int counted(Runnable work) {
    work.run();
    Statements statements = new Statements();
    var session =
        at.wiring.tx(() -> at.wiring.entities().unwrap(JpaEntityManager.class).getServerSession());
    SessionLog before = session.getSessionLog();
    session.setSessionLog(statements);
    try {
      work.run();
    } finally {
      session.setSessionLog(before);
    }
    assertTrue(statements.count.get() > 0, "something was counted");
    return statements.count.get();
  }

  @Test
  void aPageCostsTheSameHoweverLongItIs() {
    int few = counted(() -> page(12));
    int many = counted(() -> page(Page.MOST));
    int most = Severity.values().length + 1;
    assertTrue(few <= most && many <= most, "one for each severity and the names: " + many);
  }

  private void page(int limit) {
    at.queries.page(ComplaintFilter.EVERYTHING, ComplaintSort.SEVERITY, null, limit);
  }

  @Test
  void oneRegistrationCostsABoundedNumberOfStatements() {
    at.register(important().in("GD02"));
    NewComplaintFixture taken = important().in("GD02").from("林静", "13899990001", "5-5-555");
    taken.majorAnswers = null;
    int spent = counted(() -> at.register(taken));
    assertTrue(spent <= 13, "statements: " + spent);
  }
}
