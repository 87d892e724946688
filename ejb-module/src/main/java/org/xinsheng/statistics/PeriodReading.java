package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/** Puts together what is said of a period; whoever asks has asked for rights before. */
@ApplicationScoped
public class PeriodReading {

  @Inject private Periods periods;
  @Inject private RollUp rollUp;
  @Inject private Processes processes;

  /**
   * @param offices all of the place
   * @param built those of them for which it is built, at least one
   */
  PeriodView view(
      StatisticsPlace place,
      CalendarPeriod calendar,
      Narrowing narrowing,
      List<OfficeRow> offices,
      Map<OfficeRow, StatisticsPeriod> built) {
    RollUp.Counted counted = rollUp.all(built, narrowing);
    Map<Dimension, List<Total>> groups = new EnumMap<>(counted.groups());
    groups.remove(Dimension.OFFICE);
    OfficeRow one = place.isOffice() ? offices.get(0) : null;
    return new PeriodView(
        place,
        calendar,
        narrowing,
        one == null ? OfficeTime.STANDARD : one.time(),
        one == null ? null : processes.of(one, built.get(one)),
        counted.total(),
        total(offices, calendar.previous(), narrowing),
        calendar.aYearBefore().map(it -> total(offices, it, narrowing)).orElse(null),
        groups,
        byOffice(offices, counted),
        built.values().stream().mapToLong(StatisticsPeriod::suggestions).sum(),
        countedAt(built.values()));
  }

  private static Instant countedAt(Collection<StatisticsPeriod> built) {
    return built.stream()
        .filter(it -> it.isLarge() && !it.isSigned())
        .map(StatisticsPeriod::builtAt)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Null where it is built for no office. */
  Total total(List<OfficeRow> offices, CalendarPeriod calendar, Narrowing narrowing) {
    Map<OfficeRow, StatisticsPeriod> built = new LinkedHashMap<>();
    offices.forEach(it -> periods.read(it, calendar).ifPresent(found -> built.put(it, found)));
    return rollUp.total(built, narrowing);
  }

  private static Map<String, Total> byOffice(List<OfficeRow> offices, RollUp.Counted counted) {
    Map<String, Total> totalOf = new TreeMap<>();
    offices.forEach(it -> totalOf.put(it.code(), counted.offices().get(it.code())));
    return totalOf;
  }
}
