package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** So many are kept on each node, those that were asked for last. */
  private static final int MOST = 200;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CaseSources sources;

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

  /** What is kept of a group's times. */
  private record Ranks(Long reply, Long resolve) {

    static final Ranks NONE = new Ranks(null, null);
  }

  /** Which counting of each period something was read for; the next one is another. */
  private record Counts(Map<Long, Integer> builds, Set<Dimension> dimensions) {}

  private final Map<Counts, Map<Group, Ranks>> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MOST, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Counts, Map<Group, Ranks>> eldest) {
              return size() > MOST;
            }
          });

  /** The sums over the offices, each with what is no sum. */
  List<Total> added(
      List<Total> sums,
      Map<OfficeRow, StatisticsPeriod> offices,
      Narrowing narrowing,
      Collection<Dimension> dimensions) {
    Map<Group, Ranks> ranks =
        narrowing.isNone() ? kept(offices, dimensions) : ranks(offices, narrowing, dimensions);
    return sums.stream()
        .map(
            it -> {
              Ranks of = ranks.getOrDefault(new Group(it.dimension(), it.member()), Ranks.NONE);
              return it.with(of.reply, of.resolve);
            })
        .toList();
  }

  private Map<Group, Ranks> kept(
      Map<OfficeRow, StatisticsPeriod> offices, Collection<Dimension> dimensions) {
    Counts counts =
        new Counts(
            offices.values().stream()
                .collect(Collectors.toMap(StatisticsPeriod::id, StatisticsPeriod::builds)),
            Set.copyOf(dimensions));
    Map<Group, Ranks> found = kept.get(counts);
    if (found == null) {
      found = ranks(offices, Narrowing.NONE, dimensions);
      kept.put(counts, found);
    }
    return found;
  }

  private Map<Group, Ranks> ranks(
      Map<OfficeRow, StatisticsPeriod> offices,
      Narrowing narrowing,
      Collection<Dimension> dimensions) {
    Map<Group, Times> times = new HashMap<>();
    offices.forEach((office, period) -> read(times, office, period, narrowing, dimensions));
    Map<Group, Ranks> ranks = new HashMap<>();
    times.forEach(
        (group, it) -> ranks.put(group, new Ranks(nearestRank(it.reply), nearestRank(it.resolve))));
    return ranks;
  }

  private void read(
      Map<Group, Times> times,
      OfficeRow office,
      StatisticsPeriod period,
      Narrowing narrowing,
      Collection<Dimension> dimensions) {
    CaseSource cases = sources.of(period, office, Part.RECEIVED);
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
