package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.StatisticsPeriod;
import org.xinsheng.statistics.domain.Tally;

/** The totals that were counted, and those of some of a period's cases. */
@ApplicationScoped
public class TotalQueries {

  private static final String COLUMNS =
      "dimension, member, " + Tally.columns("%s") + ", reply_p90, resolve_p90";

  /** Of the members that some of the offices have; no sum where a period has no such member. */
  private static final String TREND =
      "select p.label, "
          + Tally.columns("coalesce(sum(t.%s), 0)")
          + " from statistics_period p left join statistics_total t on t.period_id = p.id"
          + " and t.dimension = ? and t.member = ?"
          + " where p.kind = ? and p.office_id in (${offices}) and p.label in (${labels})"
          + " group by p.label";

  /** One order for ever, whatever the database sorts by. */
  private static final Comparator<Total> ORDER =
      Comparator.comparing((Total it) -> it.dimension().name()).thenComparing(Total::member);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CaseSources sources;

  /** All of a period. */
  List<Total> of(Long period) {
    return rows(
        em.createNativeQuery("select " + COLUMNS + " from statistics_total where period_id = ?")
            .setParameter(1, period));
  }

  /** Of some groupings of a period's cases that are in all the given groups. */
  List<Total> of(
      StatisticsPeriod period,
      OfficeRow office,
      Narrowing narrowing,
      Collection<Dimension> dimensions) {
    if (narrowing.isNone()) {
      return of(period.id()).stream().filter(it -> dimensions.contains(it.dimension())).toList();
    }
    return counted(sources.of(period, office, Part.RECEIVED), narrowing, dimensions);
  }

  /** Counts the cases that are in all the given groups. */
  List<Total> counted(CaseSource cases, Narrowing narrowing, Collection<Dimension> dimensions) {
    return rows(
        filled(
            em.createNativeQuery(cases.chosen(narrowing.where()) + Totals.groups(dimensions)),
            narrowing.values()));
  }

  /**
   * The sums over several offices of each of several periods of one kind, of all cases or of one
   * group; without those that are not built for any.
   */
  Map<CalendarPeriod, Total> trend(
      List<OfficeRow> offices, List<CalendarPeriod> periods, Dimension dimension, String member) {
    Map<String, CalendarPeriod> byLabel =
        periods.stream().collect(Collectors.toMap(CalendarPeriod::label, it -> it));
    String sql =
        TREND
            .replace("${offices}", joined(offices.stream().map(it -> it.id().toString()).toList()))
            .replace(
                "${labels}", joined(byLabel.keySet().stream().map(it -> "'" + it + "'").toList()));
    Map<CalendarPeriod, Total> found = new HashMap<>();
    for (Object row :
        filled(
                em.createNativeQuery(sql),
                List.of(dimension.name(), member, periods.get(0).kind().name()))
            .getResultList()) {
      Object[] cells = (Object[]) row;
      found.put(
          byLabel.get((String) cells[0]), new Total(dimension, member, sums(cells, 1), null, null));
    }
    return found;
  }

  private static String joined(List<String> parts) {
    return String.join(", ", parts);
  }

  private static Query filled(Query query, List<Object> values) {
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  private static List<Total> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(it -> total((Object[]) it)).sorted(ORDER).toList();
  }

  private static Total total(Object[] row) {
    int p90 = 2 + Tally.values().length;
    return new Total(
        Dimension.valueOf((String) row[0]),
        (String) row[1],
        sums(row, 2),
        whole(row[p90]),
        whole(row[p90 + 1]));
  }

  private static Map<Tally, Long> sums(Object[] row, int first) {
    Map<Tally, Long> sums = new EnumMap<>(Tally.class);
    for (Tally tally : Tally.values()) {
      sums.put(tally, ((Number) row[first + tally.ordinal()]).longValue());
    }
    return sums;
  }

  private static Long whole(Object number) {
    return number == null ? null : ((Number) number).longValue();
  }
}
