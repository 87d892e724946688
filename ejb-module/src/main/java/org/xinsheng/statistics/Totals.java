package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.StatisticsPeriod;
import org.xinsheng.statistics.domain.Tally;

/**
 * Counts a period by every grouping, in one statement over its cases (STAT-5). What it finds goes
 * back with statements of its own: PostgreSQL shares out the work of a query, not of an insert.
 */
@ApplicationScoped
public class Totals {

  /**
   * The nearest rank: the smallest time within which nine of ten were dealt with. The databases do
   * not agree on a percentile of their own.
   */
  private static final String P90 =
      p90(Tally.REPLIED, Tally.REPLY_SECONDS) + p90(Tally.RESOLVED, Tally.RESOLVE_SECONDS);

  private static final String INSERT =
      "insert into statistics_total (period_id, dimension, member, "
          + Tally.columns("%s")
          + ", reply_p90, resolve_p90) values ";

  /** So many rows are written by one statement. */
  private static final int AT_ONCE = 50;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Fingerprint fingerprints;
  @Inject private TotalQueries queries;
  @Inject private CaseSources sources;

  /** Counts anew what was counted before; nothing where nothing has changed. */
  boolean count(StatisticsPeriod period, OfficeRow office, Instant now) {
    CalendarPeriod calendar = period.calendar();
    String fingerprint = fingerprints.of(office, calendar);
    if (fingerprint.equals(period.fingerprint())) {
      return false;
    }
    long cases = write(period, sources.live(period, office, Part.RECEIVED));
    period.counted(fingerprint, cases, fingerprints.suggestions(office, calendar), now);
    return true;
  }

  /**
   * Counts what was copied just now and nothing else, whatever happens to the cases meanwhile: the
   * totals of a signed period are those of its copy.
   *
   * @param fingerprint taken before they were copied
   */
  void countCopy(StatisticsPeriod period, OfficeRow office, String fingerprint, Instant now) {
    long cases = write(period, CaseSource.copied(period, Part.RECEIVED));
    period.counted(fingerprint, cases, fingerprints.suggestions(office, period.calendar()), now);
  }

  /** Returns of how many cases. */
  private long write(StatisticsPeriod period, CaseSource cases) {
    em.createNativeQuery("delete from statistics_total where period_id = ?")
        .setParameter(1, period.id())
        .executeUpdate();
    List<Total> totals = queries.counted(cases, Narrowing.NONE, EnumSet.allOf(Dimension.class));
    for (int from = 0; from < totals.size(); from += AT_ONCE) {
      insert(period.id(), totals.subList(from, Math.min(from + AT_ONCE, totals.size())));
    }
    return totals.stream()
        .filter(it -> it.dimension() == Dimension.OFFICE)
        .mapToLong(it -> it.of(Tally.RECEIVED))
        .sum();
  }

  /** Only what people may have named is handed over apart; numbers stand in the statement. */
  private void insert(Long period, List<Total> totals) {
    Query insert =
        em.createNativeQuery(
            totals.stream()
                .map(it -> row(period, it))
                .collect(Collectors.joining(", ", INSERT, "")));
    for (int i = 0; i < totals.size(); i++) {
      insert.setParameter(i + 1, totals.get(i).member());
    }
    insert.executeUpdate();
  }

  private static String row(Long period, Total total) {
    return Arrays.stream(Tally.values())
        .map(it -> ", " + total.of(it))
        .collect(
            Collectors.joining(
                "",
                "(" + period + ", '" + total.dimension() + "', ?",
                ", " + whole(total.replyP90()) + ", " + whole(total.resolveP90()) + ")"));
  }

  private static String whole(Long number) {
    return "cast(" + number + " as bigint)";
  }

  /**
   * A row with dimension, member, sums and percentiles for each group of the cases {@code chosen}.
   */
  static String groups(Collection<Dimension> dimensions) {
    return dimensions.stream().map(Totals::group).collect(Collectors.joining("\nunion all\n"));
  }

  private static String group(Dimension dimension) {
    boolean whole = dimension == Dimension.OFFICE;
    return "select '"
        + dimension
        + "', "
        + dimension.column()
        + ", "
        + sums()
        + P90
        + " from chosen"
        + (whole ? "" : " group by " + dimension.column());
  }

  /** Nothing at all is zero. */
  private static String sums() {
    return Tally.columns("coalesce(sum(%s), 0)");
  }

  private static String p90(Tally which, Tally seconds) {
    return ", (array_agg(%2$s order by %2$s) filter (where %1$s = 1))[%3$s]"
        .formatted(
            which.column(),
            seconds.column(),
            "cast((cast(sum(%s) as bigint) * 9 + 9) / 10 as integer)".formatted(which.column()));
  }
}
