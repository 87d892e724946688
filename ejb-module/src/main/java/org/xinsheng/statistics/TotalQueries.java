package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.Tally;

/** The totals that were counted. */
@ApplicationScoped
public class TotalQueries {

  private static final String COLUMNS =
      "dimension, member, " + Tally.columns("%s") + ", reply_p90, resolve_p90";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** All of a period, in one order for ever. */
  List<Total> of(Long period) {
    return rows(
        em.createNativeQuery(
                "select "
                    + COLUMNS
                    + " from statistics_total where period_id = ? order by dimension, member")
            .setParameter(1, period)
            .getResultList());
  }

  /** Of one grouping of a period; of OFFICE there is one. */
  List<Total> of(Long period, Dimension dimension) {
    return rows(
        em.createNativeQuery(
                "select "
                    + COLUMNS
                    + " from statistics_total where period_id = ? and dimension = ? order by"
                    + " member")
            .setParameter(1, period)
            .setParameter(2, dimension.name())
            .getResultList());
  }

  private static List<Total> rows(List<?> rows) {
    return rows.stream().map(it -> total((Object[]) it)).toList();
  }

  private static Total total(Object[] row) {
    Map<Tally, Long> sums = new EnumMap<>(Tally.class);
    for (Tally tally : Tally.values()) {
      sums.put(tally, ((Number) row[2 + tally.ordinal()]).longValue());
    }
    int p90 = 2 + Tally.values().length;
    return new Total(
        Dimension.valueOf((String) row[0]),
        (String) row[1],
        sums,
        whole(row[p90]),
        whole(row[p90 + 1]));
  }

  private static Long whole(Object number) {
    return number == null ? null : ((Number) number).longValue();
  }
}
