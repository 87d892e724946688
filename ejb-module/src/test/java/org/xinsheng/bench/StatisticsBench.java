package org.xinsheng.bench;

import java.time.LocalDate;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.statistics.PeriodBatch;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.PeriodKind;

/**
 * Counts a month of one office by every grouping, beside the plain grouping that a database needs
 * at least: the month's cases with their promises and follow-ups, once, by five columns.
 */
public final class StatisticsBench {

  private static final int TIMES = 3;

  private static final String RAW =
      """
      select c.zone_id, c.category, c.channel, c.severity, c.handler_id, count(*),
        sum(case when c.validity = 'VALID' then 1 else 0 end), sum(c.loss_amount),
        sum(p.replies), sum(p.replies_met), sum(p.results), sum(p.results_met), sum(p.extended),
        sum(p.overdue), sum(p.entered_late), sum(q.due), sum(q.satisfied),
        sum(extract(epoch from c.replied_at) - extract(epoch from c.clocks_start_at))
      from complaint c
      left join (
        select d.subject_id,
          max(case when d.kind = 'REPLY' and d.state in ('MET', 'BREACHED') then 1 else 0 end)
            as replies,
          max(case when d.kind = 'REPLY' and d.state = 'MET' then 1 else 0 end) as replies_met,
          max(case when d.kind = 'RESOLUTION' and d.state in ('MET', 'BREACHED') then 1 else 0 end)
            as results,
          max(case when d.kind = 'RESOLUTION' and d.state = 'MET' then 1 else 0 end)
            as results_met,
          max(case when d.extended then 1 else 0 end) as extended,
          max(case when d.state = 'BREACHED' and d.done_at is null then 1 else 0 end) as overdue,
          max(case when d.entered_late then 1 else 0 end) as entered_late
        from complaint c
        join deadline d on d.subject_type = 'COMPLAINT' and d.subject_id = c.id
        where ${where} and d.kind in ('REPLY', 'RESOLUTION', 'RECTIFICATION')
        group by d.subject_id) p on p.subject_id = c.id
      left join (
        select f.subject_id, count(*) as due,
          max(case when f.satisfaction in ('SATISFIED', 'VERY_SATISFIED') then 1 else 0 end)
            as satisfied
        from complaint c
        join follow_up f on f.subject_type = 'COMPLAINT' and f.subject_id = c.id
        where ${where}
        group by f.subject_id) q on q.subject_id = c.id
      where ${where}
      group by c.zone_id, c.category, c.channel, c.severity, c.handler_id
      """;

  /**
   * The best of some times each, in turn.
   *
   * @param rawMillis of the plain grouping
   * @param buildMillis of the build, with everything that it writes
   */
  public record Took(long cases, long all, double rawMillis, double buildMillis) {

    public double times() {
      return buildMillis / rawMillis;
    }
  }

  private final Stage stage;
  private final PeriodBatch batch;
  private final OfficeRow office;
  private final CalendarPeriod month;

  private StatisticsBench(Stage stage) {
    this.stage = stage;
    batch = stage.wiring().bean(PeriodBatch.class);
    office = stage.wiring().bean(OfficeDirectory.class).byCode("GD02").orElseThrow();
    LocalDate today = OfficeTime.STANDARD.dateOf(stage.loaded());
    month = CalendarPeriod.of(PeriodKind.MONTH, today).previous();
  }

  /** Last month in the smaller office, which has three of ten cases. */
  public static Took of(Stage stage) {
    return new StatisticsBench(stage).measure();
  }

  private Took measure() {
    Long period = batch.build(office, month, stage.loaded());
    double raw = Double.MAX_VALUE;
    double build = Double.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      raw = Math.min(raw, millis(() -> stage.wiring().database().rows(sql(RAW))));
      stage
          .wiring()
          .database()
          .update("update statistics_period set fingerprint = '', looked_at = null");
      build = Math.min(build, millis(() -> batch.refresh(period, stage.loaded())));
    }
    return new Took(stage.count("complaint c where " + where()), stage.rows(), raw, build);
  }

  private String sql(String text) {
    return text.replace("${where}", where());
  }

  private String where() {
    return "c.office_id = %d and c.received_at >= timestamptz '%s' and c.received_at < timestamptz '%s'"
        .formatted(office.id(), month.startsAt(office.time()), month.endsAt(office.time()));
  }

  private static double millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }
}
