package org.xinsheng.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.Reception;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Page;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.statistics.domain.Tally;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/**
 * Whatever the cases are, every total of every grouping is the sum over the records that it opens,
 * and a period that was counted anew is what a fresh count says.
 */
@OnBothDatabases
class EveryNumberJpaTest {

  private static final int WORLDS = 2;
  private static final int CASES = 50;
  private static final CalendarPeriod MONTH =
      CalendarPeriod.read(PeriodKind.MONTH, "2026-11").orElseThrow();
  private static final StatisticsPlace GD01 = StatisticsPlace.office("GD01");
  private static final Instant START = Instant.parse("2026-10-10T00:00:00Z");

  private final Reception at;
  private final StatisticsQueries statistics;
  private final PeriodBatch batch;
  private final OfficeRow office;
  private final List<Long> staff;
  private final List<Object> units;
  private long next = 5_000_000;

  EveryNumberJpaTest(Wiring wiring) {
    at = new Reception(wiring);
    statistics = wiring.bean(StatisticsQueries.class);
    batch = wiring.bean(PeriodBatch.class);
    office = at.staff.office("GD01");
    staff = List.of(at.staff.id("cs1"), at.staff.id("steward1"), at.staff.id("head1"));
    units =
        wiring
            .database()
            .rows("select id from unit where office_id = ? order by id", office.id())
            .stream()
            .map(it -> it.get(0))
            .limit(4)
            .toList();
  }

  private static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static Instant later(Random random, Instant from, int hours) {
    return from.plus(Duration.ofMinutes(random.nextInt(hours * 60)));
  }

  private Object column(Instant at) {
    if (at == null) {
      return null;
    }
    return at.atOffset(ZoneOffset.UTC);
  }

  private void insertCase(Random random) {
    long id = next++;
    Instant received = later(random, START, 24 * 52);
    int round = random.nextInt(4);
    boolean withdrawn = random.nextInt(10) == 0;
    boolean closed = !withdrawn && round > 0 && random.nextBoolean();
    Instant ended = later(random, received, 24 * 20);
    at.wiring
        .database()
        .update(
            "insert into complaint (id, number, version, branch_id, office_id, zone_id, channel,"
                + " desk, received_at, entered_at, clocks_start_at, anonymous, unit_id, category,"
                + " content, criteria, severity, validity, status, first_contact_id,"
                + " taken_by_steward, handler_id, reported_to, loss_amount, rings, replied_at,"
                + " round, closed_at, withdrawn_at, next_due_at, changed_at, policy_version)"
                + " values (?, ?, 1, ?, ?, ?, ?, 'CUSTOMER_SERVICE', ?, ?, ?, false, ?, ?, 'x', '',"
                + " ?, ?, ?, ?, false, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, 1)",
            id,
            "TS-RND-" + id,
            office.branchId(),
            office.id(),
            any(random, zones()),
            any(random, List.of("HOTLINE", "HOTLINE", "VISIT", "WEB", "LETTER")),
            column(received),
            column(received),
            column(received),
            any(random, units),
            any(random, List.of("CLEANING", "SECURITY", "NOISE")),
            any(random, List.of("MAJOR", "IMPORTANT", "GENERAL")),
            any(random, List.of("VALID", "INVALID", "UNDETERMINED")),
            withdrawn ? "WITHDRAWN" : closed ? "CLOSED" : round > 0 ? "RESOLVED" : "IN_PROGRESS",
            staff.get(0),
            any(random, staff),
            random.nextInt(5) == 0 ? new BigDecimal(random.nextInt(99999)).movePointLeft(2) : null,
            random.nextInt(3) == 0 ? null : random.nextInt(7),
            random.nextInt(4) == 0 ? null : column(later(random, received, 30)),
            round,
            closed ? column(ended) : null,
            withdrawn ? column(ended) : null,
            column(ended),
            column(ended));
    promise(random, id, "REPLY", 1, received);
    promise(random, id, "RESOLUTION", 1, received);
    for (int i = 1; i <= round; i++) {
      result(random, id, i, received);
      followUp(random, id, i, received);
      promise(random, id, "RECTIFICATION", i, received);
    }
  }

  private List<Object> zones() {
    List<Object> zones = new ArrayList<>();
    at.wiring
        .database()
        .rows("select id from zone where office_id = ?", office.id())
        .forEach(it -> zones.add(it.get(0)));
    zones.add(null);
    return Collections.unmodifiableList(zones);
  }

  private void promise(Random random, long id, String kind, int round, Instant from) {
    Instant due = later(random, from, 48).plusSeconds(60);
    String state =
        any(random, List.of("RUNNING", "MET", "MET", "BREACHED", "SUPERSEDED", "CANCELLED"));
    boolean done = state.equals("MET") || state.equals("BREACHED") && random.nextBoolean();
    boolean extended = random.nextInt(4) == 0;
    at.wiring
        .database()
        .update(
            "insert into deadline (id, kind, subject_type, subject_id, subject_number, office_id,"
                + " round, starts_at, due_at, original_due_at, state, done_at, ended_at,"
                + " breached_at, ladder, lap, rungs_reached, extended, entered_late,"
                + " policy_version, failures, version, warning_percent, rung_millis)"
                + " values (?, ?, 'COMPLAINT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0, ?, ?, ?,"
                + " 1, 0, 1, 75, 1)",
            next++,
            kind,
            id,
            "TS-RND-" + id,
            office.id(),
            round,
            column(from),
            column(extended ? due.plusSeconds(7200) : due),
            column(due),
            state,
            done ? column(later(random, from, 60)) : null,
            null,
            state.equals("BREACHED") ? column(due) : null,
            random.nextInt(2),
            extended,
            random.nextInt(6) == 0);
  }

  private void result(Random random, long id, int round, Instant from) {
    at.wiring
        .database()
        .update(
            "insert into complaint_result (id, complaint_id, round, cause, result, cause_analysis,"
                + " corrective_measure, resolved_at, resolved_by, entered_at)"
                + " values (?, ?, ?, ?, 'x', 'x', 'x', ?, ?, ?)",
            next++,
            id,
            round,
            any(random, List.of("MUNICIPAL", "FACILITY_LIMIT", "RULES_MISUNDERSTOOD")),
            column(from),
            staff.get(0),
            column(from));
  }

  private void followUp(Random random, long id, int round, Instant from) {
    String state =
        any(
            random,
            List.of("OPEN", "SATISFIED", "DISSATISFIED", "UNREACHABLE", "CONCLUDED", "WITHDRAWN"));
    String answer =
        switch (state) {
          case "SATISFIED" -> any(random, List.of("SATISFIED", "VERY_SATISFIED"));
          case "DISSATISFIED" -> any(random, List.of("NEUTRAL", "DISSATISFIED"));
          default -> null;
        };
    at.wiring
        .database()
        .update(
            "insert into follow_up (id, version, subject_type, subject_id, subject_number,"
                + " branch_id, office_id, round, state, opened_at, mode, attempts, satisfaction)"
                + " values (?, 1, 'COMPLAINT', ?, ?, ?, ?, ?, ?, ?, 'PHONE', 0, ?)",
            next++,
            id,
            "TS-RND-" + id,
            office.branchId(),
            office.id(),
            round,
            state,
            column(from),
            answer);
  }

  @Test
  @Rule("STAT-5")
  @Rule("STAT-6")
  void everyTotalIsTheSumOfTheRecordsThatItOpens() {
    at.wiring.clock().set(Instant.parse("2026-12-01T01:00:00Z"));
    Random random = new Random(20261201);
    for (int world = 0; world < WORLDS; world++) {
      for (int i = 0; i < CASES; i++) {
        insertCase(random);
      }
      if (world == 0) {
        batch.build(office, MONTH, at.now());
      }
      // The cases came without the entries of the trail that acts leave.
      at.wiring.database().update("update statistics_period set looked_at = null");
      at.as("chief1");
      PeriodView shown = statistics.read(GD01, MONTH);
      assertEquals(
          at.wiring.database().count("complaint where " + receivedInNovember()),
          shown.total().of(Tally.RECEIVED));
      check(shown);
      narrowed(shown, Narrowing.NONE.and(Dimension.CHANNEL, "HOTLINE"));
      narrowed(
          shown,
          Narrowing.NONE.and(Dimension.CATEGORY, "NOISE").and(Dimension.SEVERITY, "GENERAL"));
      narrowed(shown, Narrowing.NONE.and(Dimension.ZONE, "nowhere"));
    }
  }

  /** Some of the cases: what is kept of one group, and what is counted of several. */
  private void narrowed(PeriodView all, Narrowing narrowing) {
    PeriodView some = statistics.read(GD01, MONTH, narrowing);
    List<RegisterLine> lines =
        records(Chosen.ALL).stream().filter(it -> isIn(it, narrowing)).toList();
    assertEquals(p90(lines, Tally.RESOLVED, Tally.RESOLVE_SECONDS), some.total().resolveP90());
    for (Tally tally : Tally.values()) {
      assertEquals(
          lines.stream().mapToLong(it -> it.tallies().get(tally)).sum(),
          some.total().of(tally),
          tally.name());
      assertEquals(
          lines.stream().filter(it -> it.has(tally)).map(RegisterLine::number).toList(),
          records(new Chosen(tally, narrowing)).stream().map(RegisterLine::number).toList());
    }
    some.groups()
        .forEach(
            (dimension, totals) ->
                assertEquals(
                    lines.size(),
                    totals.stream().mapToLong(it -> it.of(Tally.RECEIVED)).sum(),
                    dimension.name()));
    Map<CalendarPeriod, Total> trend = statistics.trend(GD01, MONTH, 3, narrowing);
    assertEquals(some.total().sums(), trend.get(MONTH).sums());
    assertEquals(
        List.of(MONTH.previous().previous(), MONTH.previous(), MONTH), List.copyOf(trend.keySet()));
    assertNull(trend.get(MONTH.previous()), "not built");
    assertEquals(all.suggestions(), some.suggestions());
  }

  private static boolean isIn(RegisterLine line, Narrowing narrowing) {
    return narrowing.members().entrySet().stream()
        .allMatch(
            it ->
                it.getValue()
                    .equals(
                        switch (it.getKey()) {
                          case CHANNEL -> line.channel();
                          case CATEGORY -> line.category();
                          case SEVERITY -> line.severity();
                          default -> line.zone();
                        }));
  }

  private static String receivedInNovember() {
    return "received_at >= timestamp with time zone '2026-10-31 16:00:00+00:00'"
        + " and received_at < timestamp with time zone '2026-11-30 16:00:00+00:00'";
  }

  private void check(PeriodView shown) {
    List<RegisterLine> all = records(Chosen.ALL);
    assertEquals(shown.total().of(Tally.RECEIVED), all.size());
    check(shown.total(), Dimension.OFFICE, all);
    assertEquals(p90(all, Tally.REPLIED, Tally.REPLY_SECONDS), shown.total().replyP90());
    assertEquals(p90(all, Tally.RESOLVED, Tally.RESOLVE_SECONDS), shown.total().resolveP90());
    shown
        .groups()
        .forEach(
            (dimension, totals) -> {
              long sum = totals.stream().mapToLong(it -> it.of(Tally.RECEIVED)).sum();
              assertEquals(all.size(), sum, dimension.name());
              totals.forEach(
                  it -> check(it, dimension, records(new Chosen(null, dimension, it.member()))));
            });
  }

  private void check(Total total, Dimension dimension, List<RegisterLine> lines) {
    for (Tally tally : Tally.values()) {
      String what = dimension + "/" + total.member() + "/" + tally;
      assertEquals(
          lines.stream().mapToLong(it -> it.tallies().get(tally)).sum(), total.of(tally), what);
      List<RegisterLine> opened =
          dimension == Dimension.OFFICE || dimension == Dimension.CATEGORY
              ? records(new Chosen(tally, dimension, total.member()))
              : null;
      if (opened != null) {
        assertEquals(
            lines.stream().filter(it -> it.has(tally)).map(RegisterLine::number).toList(),
            opened.stream().map(RegisterLine::number).toList(),
            what);
      }
    }
  }

  /** Nearest rank, by sorting. */
  private static Long p90(List<RegisterLine> lines, Tally which, Tally seconds) {
    List<Long> sorted =
        lines.stream()
            .filter(it -> it.has(which))
            .map(it -> it.tallies().get(seconds))
            .sorted()
            .toList();
    return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(sorted.size() * 0.9) - 1);
  }

  private List<RegisterLine> records(Chosen chosen) {
    List<StatisticsRecord> found = new ArrayList<>();
    String after = null;
    do {
      Page<StatisticsRecord> page =
          statistics.records(GD01, MONTH, Part.RECEIVED, chosen, after, Page.MOST);
      found.addAll(page.items());
      after = page.next();
    } while (after != null);
    return found.stream().map(StatisticsRecord::line).collect(Collectors.toList());
  }
}
