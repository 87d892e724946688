package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.notification.Inbox;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("INT-3")
class FirstContactReminderJpaTest {

  /** 08:30 in Shanghai, when the desk opens. */
  private static final Instant OPENING = Instant.parse("2026-11-24T00:30:00Z");

  private static final Instant THE_DAY_BEFORE = Instant.parse("2026-11-23T02:00:00Z");

  private final Wiring wiring;
  private final DemoStaff staff;
  private final Reception desk;
  private final FirstContactSweep sweep;

  FirstContactReminderJpaTest(Wiring wiring) {
    this.wiring = wiring;
    this.desk = new Reception(wiring);
    this.staff = DemoStaff.in(wiring);
    wiring.observing(Inbox.class);
    this.sweep = wiring.bean(FirstContactSweep.class);
  }

  @BeforeEach
  void twoOpenOfCs1AndOneOfSteward2() {
    for (String table : List.of("first_contact_reminder", "notice")) {
      wiring.database().update("delete from " + table);
    }
    wiring.database().update("update complaint set status = 'CLOSED'");
    wiring.clock().set(THE_DAY_BEFORE);
    desk.as("cs1").register(NewComplaintFixture.general());
    desk.as("cs1").register(NewComplaintFixture.important());
    desk.as("steward2").register(NewComplaintFixture.general().at("4-1-101"));
  }

  private void sweepAt(Instant now) {
    wiring.clock().set(now);
    sweep.untilNothingIsDue();
  }

  private List<List<Object>> reminders() {
    return wiring
        .database()
        .rows(
            "select recipient_id, args from notice where act = 'FIRST_CONTACT_REMINDER'"
                + " order by recipient_id");
  }

  private List<Object> reminded(String username, int open) {
    return List.of(staff.id(username), "[\"t:" + open + "\"]");
  }

  @Test
  void notBeforeTheDeskOpens() {
    sweepAt(OPENING.minusMillis(1));
    assertEquals(List.of(), reminders());
    sweepAt(OPENING);
    assertEquals(List.of(reminded("cs1", 2), reminded("steward2", 1)), sorted());
  }

  private List<List<Object>> sorted() {
    return reminders().stream()
        .map(row -> List.<Object>of(((Number) row.get(0)).longValue(), row.get(1)))
        .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
        .toList();
  }

  private int rank(List<Object> row) {
    return row.get(0).equals(staff.id("cs1")) ? 0 : 1;
  }

  @Test
  void onceADayHoweverOftenTheTimerRuns() {
    sweepAt(OPENING);
    sweepAt(OPENING.plus(Duration.ofMinutes(15)));
    assertEquals(2, reminders().size());
    sweepAt(OPENING.plus(Duration.ofDays(1)));
    assertEquals(4, reminders().size());
  }

  @Test
  void notOfWhatIsClosedOrCameInToday() {
    wiring.database().update("update complaint set status = 'CLOSED'");
    wiring.clock().set(OPENING.minusSeconds(60));
    desk.as("cs1").register(NewComplaintFixture.general());
    sweepAt(OPENING);
    assertEquals(List.of(), reminders());
  }

  @Test
  void onceFromTwoNodes() throws Exception {
    wiring.clock().set(OPENING);
    Callable<Void> node =
        () -> {
          sweep.untilNothingIsDue();
          return null;
        };
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      for (var done : nodes.invokeAll(List.of(node, node))) {
        done.get();
      }
    } finally {
      nodes.shutdown();
    }
    assertEquals(2, reminders().size());
  }
}
