package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.StatisticsPeriod;
import org.xinsheng.statistics.domain.Tally;

/** Counts a period by every grouping, in one statement over its cases (STAT-5). */
@ApplicationScoped
public class Totals {

  /**
   * The nearest rank: the smallest time within which nine of ten were dealt with. The databases do
   * not agree on a percentile of their own.
   */
  private static final String P90 =
      p90(Tally.REPLIED, Tally.REPLY_SECONDS) + p90(Tally.RESOLVED, Tally.RESOLVE_SECONDS);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Fingerprint fingerprints;

  /** Counts anew what was counted before; nothing where nothing has changed. */
  boolean count(StatisticsPeriod period, OfficeRow office, Instant now) {
    CalendarPeriod calendar = period.calendar();
    String fingerprint = fingerprints.of(office, calendar);
    if (fingerprint.equals(period.fingerprint())) {
      return false;
    }
    if (period.builds() > 0) {
      em.createNativeQuery("delete from statistics_total where period_id = ?")
          .setParameter(1, period.id())
          .executeUpdate();
    }
    em.createNativeQuery(statement(period.id(), office, calendar)).executeUpdate();
    period.counted(fingerprint, fingerprints.suggestions(office, calendar), now);
    return true;
  }

  static String statement(Long id, OfficeRow office, CalendarPeriod calendar) {
    String groups =
        Arrays.stream(Dimension.values())
            .map(it -> group(id, it))
            .collect(Collectors.joining("\nunion all\n"));
    return "insert into statistics_total (period_id, dimension, member, "
        + Tally.columns("%s")
        + ", reply_p90, resolve_p90)\n"
        + CaseFacts.received(office, calendar)
        + groups;
  }

  private static String group(Long id, Dimension dimension) {
    boolean whole = dimension == Dimension.OFFICE;
    return "select "
        + id
        + ", '"
        + dimension
        + "', "
        + dimension.column()
        + ", "
        + sums()
        + P90
        + " from facts"
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
            "cast((sum(%s) * 9 + 9) / 10 as integer)".formatted(which.column()));
  }
}
