package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/** The totals of one period over the offices for which it is built: a branch, the company. */
@ApplicationScoped
public class RollUp {

  @Inject private TotalQueries totals;
  @Inject private Percentiles percentiles;

  /** Of every grouping; each office's own, too. */
  record Counted(Map<Dimension, List<Total>> groups, Map<String, Total> offices) {

    Total total() {
      return groups.get(Dimension.OFFICE).get(0);
    }
  }

  Counted all(Map<OfficeRow, StatisticsPeriod> built, Narrowing narrowing) {
    return counted(built, narrowing, EnumSet.allOf(Dimension.class));
  }

  /** Of all cases; null where it is built for no office. */
  Total total(Map<OfficeRow, StatisticsPeriod> built, Narrowing narrowing) {
    return built.isEmpty() ? null : counted(built, narrowing, EnumSet.of(Dimension.OFFICE)).total();
  }

  private Counted counted(
      Map<OfficeRow, StatisticsPeriod> built,
      Narrowing narrowing,
      Collection<Dimension> dimensions) {
    List<Total> all = new ArrayList<>();
    Map<String, Total> offices = new LinkedHashMap<>();
    built.forEach(
        (office, period) -> {
          List<Total> found = totals.of(period, office, narrowing, dimensions);
          found.stream()
              .filter(it -> it.dimension() == Dimension.OFFICE)
              .forEach(it -> offices.put(office.code(), it));
          all.addAll(found);
        });
    List<Total> merged =
        built.size() == 1 ? all : percentiles.added(merged(all), built, narrowing, dimensions);
    Map<Dimension, List<Total>> groups = new EnumMap<>(Dimension.class);
    dimensions.forEach(it -> groups.put(it, new ArrayList<>()));
    merged.forEach(it -> groups.get(it.dimension()).add(it));
    return new Counted(groups, offices);
  }

  /** Sums of each group, in one order for ever. */
  private static List<Total> merged(List<Total> all) {
    Map<Dimension, Map<String, Total>> sums = new EnumMap<>(Dimension.class);
    for (Total it : all) {
      sums.computeIfAbsent(it.dimension(), one -> new TreeMap<>())
          .merge(it.member(), it, Total::and);
    }
    return sums.values().stream().flatMap(it -> it.values().stream()).toList();
  }
}
