package org.xinsheng.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.followup.domain.Satisfaction.DISSATISFIED;
import static org.xinsheng.followup.domain.Satisfaction.SATISFIED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.Reception;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.domain.Ending;
import org.xinsheng.notification.Inbox;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** Due, done, unreachable and outstanding by office and period, and who hears of it each week. */
@OnBothDatabases
class LedgerJpaTest {

  /** A Monday far from every other test's cases; 00:00 in the office. */
  private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);

  private static final Instant MIDNIGHT = Instant.parse("2031-03-02T16:00:00Z");

  private final Reception at;
  private final LedgerQueries ledger;
  private final ReportSweep sweep;

  LedgerJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs3");
    wiring.observing(Inbox.class);
    ledger = wiring.bean(LedgerQueries.class);
    sweep = wiring.bean(ReportSweep.class);
  }

  @BeforeEach
  void fromAMonday() {
    at.wiring.database().update("delete from follow_up_report");
    at.wiring.database().update("delete from notice where act = 'FOLLOW_UP_REPORT'");
  }

  private String resolved(Instant when) {
    at.wiring.clock().set(when);
    String number = at.as("cs3").register(general().in("GD02"));
    at.resolve(number);
    at.as("manager2").followUps.name(number, null, "head2");
    return number;
  }

  private LedgerRow row(LocalDate from, LocalDate to) {
    at.as("manager2");
    return ledger.ledger("GD02", from, to).offices().get(0);
  }

  private static List<Long> numbers(LedgerRow row) {
    return List.of(row.due(), row.done(), row.unreachable(), row.outstanding(), row.withdrawn());
  }

  @Test
  @Rule("FU-0")
  @Rule("FU-7")
  void everyRoundOfThePeriodIsCountedOnceAndItsNumberOpensIt() {
    LocalDate day = MONDAY.plusDays(2);
    Instant start = MIDNIGHT.plus(Duration.ofDays(2));
    resolved(start.minusMillis(1));
    String good = resolved(start);
    at.as("head2").answer(good, SATISFIED);
    String bad = resolved(start.plusSeconds(60));
    at.as("head2").answer(bad, DISSATISFIED);
    String explained = resolved(start.plusSeconds(120));
    at.as("head2").answer(explained, DISSATISFIED, Validity.INVALID, null);
    at.as("manager2").conclude(explained);
    String gone = resolved(start.plusSeconds(180));
    at.as("cs3").withdraw(gone);
    String open = resolved(start.plus(Duration.ofDays(1)).minusMillis(1));
    resolved(start.plus(Duration.ofDays(1)));
    LedgerRow row = row(day, day);
    assertEquals(List.of(4L, 3L, 0L, 1L, 1L), numbers(row));
    assertEquals(75, row.percent());
    assertEquals(Map.of(SATISFIED, 1L, DISSATISFIED, 2L), row.satisfaction());
    assertEquals(Map.of(Ending.EXPLAINED, 1L), row.endings());
    assertEquals(Map.of(1, 4L), row.rounds());
    assertEquals(1, row.satisfied());
    assertEquals(List.of(open), behind(day, LedgerPart.OUTSTANDING));
    assertEquals(List.of(good, bad, explained), behind(day, LedgerPart.DONE));
    assertEquals(List.of(gone), behind(day, LedgerPart.WITHDRAWN));
    assertEquals(4, behind(day, LedgerPart.DUE).size());
    for (int i = 0; i < 3; i++) {
      at.as("head2").notReached(open, null);
      at.later(Duration.ofDays(1));
    }
    at.as("manager2").conclude(open);
    assertEquals(List.of(4L, 3L, 1L, 0L, 1L), numbers(row(day, day)));
    assertEquals(100, row(day, day).percent(), "who could not be reached was followed up (FU-5)");
  }

  private List<String> behind(LocalDate day, LedgerPart part) {
    at.as("manager2");
    var first = ledger.rounds("GD02", day, day, part, null, 2);
    List<String> numbers = new java.util.ArrayList<>();
    first.items().forEach(it -> numbers.add(it.number()));
    if (first.next() != null) {
      ledger
          .rounds("GD02", day, day, part, first.next(), 50)
          .items()
          .forEach(it -> numbers.add(it.number()));
    }
    return numbers;
  }

  @Test
  @Rule("FU-0")
  @Rule("ORG-2")
  void aPeriodHasAnOrderAndALengthAndAnotherOfficeShowsNothing() {
    at.as("manager2");
    assertEquals(List.of(), ledger.ledger("GD01", MONDAY, MONDAY).offices());
    assertThrows(RuleViolation.class, () -> ledger.ledger("GD02", MONDAY.plusDays(1), MONDAY));
    assertThrows(RuleViolation.class, () -> ledger.ledger("GD02", MONDAY, MONDAY.plusDays(366)));
    LedgerRow empty = row(MONDAY.plusYears(5), MONDAY.plusYears(5).plusDays(365));
    assertEquals(List.of(0L, 0L, 0L, 0L, 0L), numbers(empty));
    assertNull(empty.percent());
    assertEquals(List.of(), ledger.rounds("GD01", MONDAY, MONDAY, LedgerPart.DUE, null, 5).items());
  }

  @Test
  @Rule("FU-7")
  void onMondayTheOfficeManagerHearsOnceWhatLastWeekBrought() {
    Instant thursday = MIDNIGHT.plus(Duration.ofDays(24));
    String number = resolved(thursday);
    at.as("head2").answer(number, SATISFIED);
    Instant opening = MIDNIGHT.plus(Duration.ofDays(28)).plus(Duration.ofMinutes(510));
    at.wiring.clock().set(opening.minusMillis(1));
    sweep.untilNothingIsDue();
    assertEquals(List.of(), reports("2031-03-24"));
    at.wiring.clock().set(opening);
    sweep.untilNothingIsDue();
    sweep.untilNothingIsDue();
    assertEquals(
        List.of(
            "[\"t:GD02\",\"t:2031-03-24\",\"t:2031-03-30\",\"t:1\",\"t:1\",\"t:1\",\"t:0\",\"t:0\",\"t:100\"]"),
        reports("2031-03-24"));
  }

  private List<String> reports(String monday) {
    return at
        .wiring
        .database()
        .rows(
            "select n.args from notice n join staff s on s.id = n.recipient_id"
                + " where n.act = 'FOLLOW_UP_REPORT' and s.username = 'manager2'")
        .stream()
        .map(it -> (String) it.get(0))
        .filter(it -> it.contains(monday))
        .toList();
  }
}
