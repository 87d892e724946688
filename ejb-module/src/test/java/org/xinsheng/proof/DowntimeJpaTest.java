package org.xinsheng.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.complaint.NewComplaintFixture.major;

import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.FirstContactSweep;
import org.xinsheng.complaint.NewComplaintFixture;
import org.xinsheng.deadline.DeadlineFacts;
import org.xinsheng.deadline.domain.DeadlineFact;
import org.xinsheng.deadline.domain.DeadlineFactType;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** Forty cases are open when the product goes down; after three days it is started again. */
@OnBothDatabases
class DowntimeJpaTest {

  private static final int CASES = 40;
  private static final Duration DOWN = Duration.ofDays(3);
  private static final Duration DAY = Duration.ofHours(24);

  private final Wiring wiring;
  private final Crew crew;
  private final List<DeadlineFact> told = new ArrayList<>();
  private final List<String> acknowledged = new ArrayList<>();

  DowntimeJpaTest(Wiring wiring) {
    this.wiring = wiring.hearing(this);
    this.crew = new Crew(wiring, "only");
  }

  void hear(@Observes DeadlineFacts event) {
    told.addAll(event.facts());
  }

  @BeforeEach
  void threeDaysPass() {
    CaseTables.of(wiring.database()).empty();
    for (int i = 0; i < CASES; i++) {
      Instant now = crew.at.later(Duration.ofMinutes(7));
      String number = crew.at.register(taken(i).receivedAt(now.minus(Duration.ofMinutes(11L * i))));
      acknowledged.add("REGISTERED " + number);
      if (i % 9 == 0) {
        crew.at.reply(number);
        acknowledged.add("REPLIED " + number);
      }
    }
    crew.sweep();
    crew.at.later(Duration.ofMinutes(20));
    told.clear();
    crew.at.later(DOWN);
  }

  private static NewComplaintFixture taken(int number) {
    return switch (number % 3) {
      case 0 -> general();
      case 1 -> important();
      default -> major();
    };
  }

  private void start() {
    crew.sweep();
    wiring.bean(FirstContactSweep.class).untilNothingIsDue();
    crew.seal();
  }

  private List<String> findings() throws SQLException {
    try (Connection connection = wiring.database().connections().getConnection()) {
      return Inspection.findings(connection, crew.at.now(), acknowledged);
    }
  }

  @Test
  @Rule("DL-9")
  void everythingMissedIsCaughtUpInDueOrderWithItsOwnInstants() throws Exception {
    Instant wentDown = crew.at.now().minus(DOWN);
    start();
    assertEquals(List.of(), findings());
    List<Instant> instants = told.stream().map(DeadlineFact::at).toList();
    assertEquals(instants.stream().sorted().toList(), instants);
    assertTrue(told.stream().filter(DeadlineFact::escalates).count() > 2 * CASES, told::toString);
    for (DeadlineFact fact : told) {
      assertTrue(fact.at().isAfter(wentDown.minus(Duration.ofMinutes(20))), fact::toString);
      assertTrue(!fact.at().isAfter(crew.at.now()), fact::toString);
      if (fact.escalates()) {
        assertEquals(fact.dueAt().plus(DAY.multipliedBy(fact.rungNo() - 1)), fact.at());
      }
    }
  }

  @Test
  @Rule("DL-6")
  void aMissedWarningIsCaughtUpOnceWithItsOwnInstant() {
    start();
    List<DeadlineFact> warnings =
        told.stream().filter(it -> it.type() == DeadlineFactType.WARNED).toList();
    assertEquals(
        warnings.size(), warnings.stream().map(DeadlineFact::deadlineId).distinct().count());
    for (DeadlineFact warning : warnings) {
      assertTrue(warning.at().isBefore(warning.dueAt()), warning::toString);
    }
  }

  @Test
  @Rule("DL-12")
  void oneNoticeForEachRungAndRecipient() {
    start();
    List<List<Object>> twice =
        wiring
            .database()
            .rows(
                "select recipient_id, subject_id, act, args, at from notice"
                    + " where act like 'DEADLINE%'"
                    + " group by recipient_id, subject_id, act, args, at having count(*) > 1");
    assertEquals(List.of(), twice);
  }

  @Test
  @Rule("INT-3")
  void thePastDaysAreNotRemindedOf() {
    start();
    assertEquals(
        List.of(List.of(1L)),
        wiring.database().rows("select count(*) from notice where act = 'FIRST_CONTACT_REMINDER'"));
  }

  @Test
  @Rule("DL-9")
  void aSecondStartFindsNothing() throws Exception {
    start();
    told.clear();
    start();
    assertEquals(List.of(), told);
    assertEquals(List.of(), findings());
  }
}
