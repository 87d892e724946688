package org.xinsheng.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinsheng.Rule;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.DeadlineFixture;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.shared.Place;
import org.xinsheng.wiring.DatabaseKind;
import org.xinsheng.wiring.Wiring;

/** What a sweep asks of the database follows what is due, not how much is open. */
class SweepBudgetJpaTest {

  /** Start and end of each sweep's run, and one look for each. */
  private static final int HANDFUL = 10;

  private static final int OPEN = 1_500;
  private static final int DUE = 1_000;
  private static final Duration LATER = Duration.ofDays(30);

  private final Counted counted = new Counted();
  private Crew crew;

  private void open(int count, Instant due) {
    Place place = crew.at.staff.place("GD01", "3-1-1202", "CLEANING");
    NewDeadline[] orders =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new NewDeadline(
                        DeadlineKind.RESOLUTION,
                        DeadlineFixture.complaint(),
                        place,
                        1,
                        due.minus(Duration.ofHours(48)),
                        due.plusMillis(i),
                        DeadlineFixture.GENERAL,
                        1))
            .toArray(NewDeadline[]::new);
    crew.wiring.tx(() -> crew.wiring.bean(DeadlineDesk.class).open(orders));
  }

  private int sweep() {
    return counted.during(crew::sweep);
  }

  @ParameterizedTest
  @EnumSource
  @Rule("DL-9")
  void aSweepAsksForWhatIsDueHoweverMuchIsOpen(DatabaseKind kind) {
    crew = new Crew(Wiring.on(kind, counted::over), "only");
    try {
      Instant now = crew.at.now();
      sweep();
      int nothingOpen = sweep();
      open(OPEN - DUE, now.plus(LATER));
      open(DUE, now.plus(Duration.ofHours(1)));
      int nothingDue = sweep();
      assertEquals(nothingOpen, nothingDue);
      assertTrue(nothingDue <= HANDFUL, () -> "an empty sweep asks " + nothingDue + " times");

      crew.at.later(Duration.ofHours(2));
      int asked = sweep();
      assertEquals(DUE, crew.at.rows("escalation"));
      assertEquals(List.of(List.of((long) DUE)), toldOnce());
      assertTrue(asked < DUE, () -> DUE + " due, asked " + asked + " times");
      assertEquals(nothingDue, sweep());
      assertEquals(DUE, crew.at.rows("escalation"));
    } finally {
      crew.wiring.database().close();
    }
  }

  /** The head steward, of each breach once. */
  private List<List<Object>> toldOnce() {
    return crew.wiring
        .database()
        .rows(
            "select count(distinct n.fact) from notice n join staff s on s.id = n.recipient_id"
                + " where n.act = 'DEADLINE_BREACHED' and s.username = 'head1'"
                + " having count(*) = count(distinct n.fact)");
  }
}
