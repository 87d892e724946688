package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.StatisticsPeriod;
import org.xinsheng.statistics.domain.Tally;

/**
 * The time within which nine of ten cases of several offices were dealt with. It cannot be found in
 * theirs, so the seconds of all their cases are read, once for all groupings.
 */
@ApplicationScoped
public class Percentiles {

  private static final String SECONDS =
      List.of(Tally.REPLIED, Tally.REPLY_SECONDS, Tally.RESOLVED, Tally.RESOLVE_SECONDS).stream()
          .map(Tally::column)
          .collect(Collectors.joining(", "));

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** One group of cases. */
  private record Group(Dimension dimension, String member) {}

  /** How many cases of a group took how many seconds. */
  private record Times(TreeMap<Long, Long> reply, TreeMap<Long, Long> resolve) {

    Times() {
      this(new TreeMap<>(), new TreeMap<>());
    }

    void add(Object[] row, int first) {
      add(reply, row[first], row[first + 1]);
      add(resolve, row[first + 2], row[first + 3]);
    }

    private static void add(TreeMap<Long, Long> counts, Object which, Object seconds) {
      if (((Number) which).longValue() > 0) {
        counts.merge(((Number) seconds).longValue(), 1L, Long::sum);
      }
    }
  }

  /** The sums over the offices, each with what is no sum. */
  List<Total> added(
      List<Total> sums,
      Map<OfficeRow, StatisticsPeriod> offices,
      Narrowing narrowing,
      Collection<Dimension> dimensions) {
    Map<Group, Times> times = new HashMap<>();
    offices.forEach((office, period) -> read(times, office, period, narrowing, dimensions));
    return sums.stream()
        .map(
            it -> {
              Times of = times.getOrDefault(new Group(it.dimension(), it.member()), new Times());
              return it.with(nearestRank(of.reply), nearestRank(of.resolve));
            })
        .toList();
  }

  private void read(
      Map<Group, Times> times,
      OfficeRow office,
      StatisticsPeriod period,
      Narrowing narrowing,
      Collection<Dimension> dimensions) {
    CaseSource cases = CaseSource.of(period, office, Part.RECEIVED);
    String columns =
        dimensions.stream().map(it -> it.column() + ", ").collect(Collectors.joining());
    Query query =
        em.createNativeQuery(
            cases.with()
                + "select "
                + columns
                + SECONDS
                + " from "
                + cases.from()
                + narrowing.where());
    List<Object> values = narrowing.values();
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    for (Object row : query.getResultList()) {
      Object[] cells = (Object[]) row;
      int at = 0;
      for (Dimension dimension : dimensions) {
        times
            .computeIfAbsent(new Group(dimension, (String) cells[at++]), it -> new Times())
            .add(cells, dimensions.size());
      }
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
