package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.TreeMap;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.statistics.domain.StatisticsPeriod;
import org.xinsheng.statistics.domain.Tally;

/**
 * The time within which nine of ten cases of several offices were dealt with. It cannot be found in
 * theirs, so their cases are counted by seconds and the counts are added up.
 */
@ApplicationScoped
public class Percentiles {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  Total added(Total sum, Map<OfficeRow, StatisticsPeriod> offices) {
    return sum.with(
        p90(Tally.REPLIED, Tally.REPLY_SECONDS, offices),
        p90(Tally.RESOLVED, Tally.RESOLVE_SECONDS, offices));
  }

  private Long p90(Tally which, Tally seconds, Map<OfficeRow, StatisticsPeriod> offices) {
    TreeMap<Long, Long> counts = new TreeMap<>();
    offices.forEach((office, period) -> add(counts, which, seconds, office, period));
    return nearestRank(counts);
  }

  private void add(
      Map<Long, Long> counts,
      Tally which,
      Tally seconds,
      OfficeRow office,
      StatisticsPeriod period) {
    String source =
        period.isSigned()
            ? "statistics_case where part = 'RECEIVED' and period_id = " + period.id()
            : "facts where 1 = 1";
    String sql =
        (period.isSigned() ? "" : CaseFacts.received(office, period.calendar()))
            + "select %s, count(*) from %s and %s > 0 group by %s"
                .formatted(seconds.column(), source, which.column(), seconds.column());
    for (Object row : em.createNativeQuery(sql).getResultList()) {
      Object[] pair = (Object[]) row;
      counts.merge(((Number) pair[0]).longValue(), ((Number) pair[1]).longValue(), Long::sum);
    }
  }

  /** The smallest number that nine of ten do not exceed; null where there is none. */
  static Long nearestRank(TreeMap<Long, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    long wanted = (all * 9 + 9) / 10;
    long seen = 0;
    for (Map.Entry<Long, Long> one : counts.entrySet()) {
      seen += one.getValue();
      if (seen >= wanted) {
        return one.getKey();
      }
    }
    return null;
  }
}
