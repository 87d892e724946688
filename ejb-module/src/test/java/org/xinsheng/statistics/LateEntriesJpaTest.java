package org.xinsheng.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.Reception;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.statistics.domain.Tally;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.SettableClock;
import org.xinsheng.wiring.Wiring;

/** What is entered after the end of its period: unsigned periods follow. */
@OnBothDatabases
class LateEntriesJpaTest {

  private static final StatisticsPlace GD02 = StatisticsPlace.office("GD02");

  private final Reception at;
  private final StatisticsSweep sweep;
  private final StatisticsQueries statistics;

  LateEntriesJpaTest(Wiring wiring) {
    at = new Reception(wiring);
    sweep = wiring.bean(StatisticsSweep.class);
    statistics = wiring.bean(StatisticsQueries.class);
  }

  @BeforeEach
  void nothingBuilt() {
    at.wiring.clock().set(SettableClock.START);
    for (String table : List.of("statistics_case", "statistics_total", "statistics_period")) {
      at.wiring.database().update("delete from " + table);
    }
  }

  private static CalendarPeriod week(String label) {
    return CalendarPeriod.read(PeriodKind.WEEK, label).orElseThrow();
  }

  private List<String> built(String office, PeriodKind kind) {
    return at
        .wiring
        .database()
        .rows(
            "select p.label from statistics_period p join office o on o.id = p.office_id"
                + " where o.code = ? and p.kind = ? order by p.id",
            office,
            kind.name())
        .stream()
        .map(it -> (String) it.get(0))
        .toList();
  }

  private long received(String label) {
    at.as("chief2");
    return statistics.read(GD02, week(label)).total().of(Tally.RECEIVED);
  }

  @Test
  @Rule("STAT-1")
  @Rule("INT-14")
  void aLateEntryMakesItsOwnPeriodAndRebuildsAnUnsignedOne() {
    at.as("cs3").register(general().in("GD02"));
    long before = at.rows("complaint");
    at.wiring.clock().set(Instant.parse("2026-12-07T01:00:00Z"));
    sweep.untilNothingIsDue();
    long first = received("2026-W48");
    at.as("cs3").register(general().in("GD02").receivedAt(Instant.parse("2026-11-25T02:00:00Z")));
    assertEquals(first + 1, received("2026-W48"), "whoever looks sees it at once");
    at.as("cs3").register(general().in("GD02").receivedAt(Instant.parse("2026-11-25T02:00:00Z")));
    sweep.untilNothingIsDue();
    assertEquals(
        first + 2,
        ((Number)
                at.wiring
                    .database()
                    .rows(
                        "select t.received from statistics_total t join statistics_period p"
                            + " on p.id = t.period_id where p.label = '2026-W48'"
                            + " and t.dimension = 'OFFICE'")
                    .get(0)
                    .get(0))
            .longValue());
    at.as("cs3").register(general().in("GD02").receivedAt(Instant.parse("2025-12-30T02:00:00Z")));
    sweep.untilNothingIsDue();
    List<String> weeks = built("GD02", PeriodKind.WEEK);
    assertTrue(weeks.containsAll(List.of("2026-W48", "2026-W49", "2026-W01")), weeks.toString());
    assertFalse(weeks.contains("2026-W02"), "and not every empty week in between");
    assertEquals(before + 3, at.rows("complaint"));
  }

  @Test
  @Rule("STAT-5")
  void aPeriodIsComparedWithTheOneBeforeAndTheSameAYearBefore() {
    OfficeRow office = at.staff.office("GD02");
    at.as("cs3").register(general().in("GD02").receivedAt(Instant.parse("2025-11-25T02:00:00Z")));
    at.register(general().in("GD02").receivedAt(Instant.parse("2026-11-17T02:00:00Z")));
    at.register(general().in("GD02").receivedAt(Instant.parse("2026-11-18T02:00:00Z")));
    at.register(general().in("GD02"));
    at.wiring.clock().set(week("2026-W48").endsAt(office.time()));
    sweep.untilNothingIsDue();
    at.as("chief2");
    PeriodView view = statistics.read(GD02, week("2026-W48"));
    assertTrue(view.total().of(Tally.RECEIVED) >= 1);
    assertTrue(view.previous().of(Tally.RECEIVED) >= 2);
    assertEquals(1, view.yearBefore().of(Tally.RECEIVED));
    assertNull(statistics.read(GD02, week("2025-W48")).yearBefore());
  }
}
