package org.xinsheng.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Page;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/** The statistics of a period, and behind each number its cases (STAT-5, STAT-6). */
@Stateless
@RolesAllowed("STAFF")
public class StatisticsQueries {

  @Inject private Readers readers;
  @Inject private Periods periods;
  @Inject private PeriodBatch batch;
  @Inject private TotalQueries totals;
  @Inject private Percentiles percentiles;
  @Inject private Processes processes;
  @Inject private RegisterLines lines;
  @Inject private Corrections corrections;
  @Inject private Clock clock;

  /**
   * As it was signed, or else as the cases are now.
   *
   * @throws NotFound where it is out of reach, or not built for any office
   */
  public PeriodView read(StatisticsPlace place, CalendarPeriod calendar) {
    List<OfficeRow> offices = offices(place);
    Map<OfficeRow, StatisticsPeriod> built = built(offices, calendar);
    if (built.isEmpty()) {
      throw new NotFound("period", calendar.label());
    }
    Map<Dimension, List<Total>> groups = groups(built);
    Total total = groups.remove(Dimension.OFFICE).get(0);
    return new PeriodView(
        place,
        calendar,
        place.isOffice() ? offices.get(0).time() : OfficeTime.STANDARD,
        place.isOffice() ? processes.of(offices.get(0), built.get(offices.get(0))) : null,
        total,
        total(offices, calendar.previous()),
        calendar.aYearBefore().map(it -> total(offices, it)).orElse(null),
        groups,
        byOffice(offices, built),
        built.values().stream().mapToLong(StatisticsPeriod::suggestions).sum());
  }

  /** The total of a period for a trend; null where it is not built. */
  public Total total(StatisticsPlace place, CalendarPeriod calendar) {
    return total(offices(place), calendar);
  }

  private Total total(List<OfficeRow> offices, CalendarPeriod calendar) {
    Map<OfficeRow, StatisticsPeriod> built = new LinkedHashMap<>();
    offices.forEach(it -> periods.read(it, calendar).ifPresent(found -> built.put(it, found)));
    return built.isEmpty() ? null : merged(built, Dimension.OFFICE).get(0);
  }

  private Map<OfficeRow, StatisticsPeriod> built(List<OfficeRow> offices, CalendarPeriod calendar) {
    Instant now = clock.now();
    Map<OfficeRow, StatisticsPeriod> built = new LinkedHashMap<>();
    for (OfficeRow office : offices) {
      Optional<Long> found = periods.find(office, calendar);
      found.ifPresent(it -> batch.refresh(it, now));
      found.ifPresent(it -> built.put(office, periods.read(office, calendar).orElseThrow()));
    }
    return built;
  }

  private Map<Dimension, List<Total>> groups(Map<OfficeRow, StatisticsPeriod> built) {
    Map<Dimension, List<Total>> groups = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      groups.put(dimension, merged(built, dimension));
    }
    return groups;
  }

  /** Sums are added up over the offices; what is no sum is found among all their cases. */
  private List<Total> merged(Map<OfficeRow, StatisticsPeriod> built, Dimension dimension) {
    List<List<Total>> all =
        built.values().stream().map(it -> totals.of(it.id(), dimension)).toList();
    if (all.size() == 1) {
      return all.get(0);
    }
    Map<String, Total> merged = new TreeMap<>();
    all.stream()
        .flatMap(Collection::stream)
        .forEach(it -> merged.merge(it.member(), it, Total::and));
    return dimension == Dimension.OFFICE
        ? merged.values().stream().map(it -> percentiles.added(it, built)).toList()
        : List.copyOf(merged.values());
  }

  private Map<String, Total> byOffice(
      List<OfficeRow> offices, Map<OfficeRow, StatisticsPeriod> built) {
    Map<String, Total> totalOf = new TreeMap<>();
    for (OfficeRow office : offices) {
      StatisticsPeriod period = built.get(office);
      totalOf.put(
          office.code(), period == null ? null : totals.of(period.id(), Dimension.OFFICE).get(0));
    }
    return totalOf;
  }

  /**
   * The cases behind a number, office by office, by received time (STAT-6).
   *
   * @param after null for the first page
   */
  public Page<StatisticsRecord> records(
      StatisticsPlace place,
      CalendarPeriod calendar,
      Part part,
      Chosen chosen,
      String after,
      int limit) {
    Cursor cursor = after == null ? null : Cursor.parse(after, 3);
    List<StatisticsRecord> found = new ArrayList<>();
    boolean reached = cursor == null;
    for (Map.Entry<OfficeRow, StatisticsPeriod> one : built(offices(place), calendar).entrySet()) {
      boolean here = cursor != null && one.getKey().code().equals(cursor.text(0));
      if ((reached || here) && found.size() <= limit) {
        RegisterLines.After from =
            here ? new RegisterLines.After(cursor.instant(1), cursor.id()) : null;
        lines
            .read(one.getValue(), one.getKey(), part, chosen, from, limit + 1 - found.size())
            .forEach(it -> found.add(StatisticsRecord.of(one.getKey(), it)));
        reached = true;
      }
    }
    return Page.of(found, limit, StatisticsRecord::cursor);
  }

  /** What has changed since an office's period was signed; empty before (STAT-2). */
  public List<Correction> corrections(String officeCode, CalendarPeriod calendar) {
    OfficeRow office = readers.office(officeCode);
    return periods.read(office, calendar).map(it -> corrections.of(it, office)).orElse(List.of());
  }

  /** The periods of an office that are built, the latest first. */
  public List<PeriodRow> periods(StatisticsPlace place, PeriodKind kind, int most) {
    return periods.latest(offices(place), kind, most);
  }

  private List<OfficeRow> offices(StatisticsPlace place) {
    if (place.isOffice()) {
      return List.of(readers.office(place.office()));
    }
    if (place.branch() != null) {
      return readers.officesOfBranch(place.branch());
    }
    if (!readers.seeTheCompany()) {
      throw new NotFound("office", Objects.toString(place.office(), "-"));
    }
    return readers.offices();
  }
}
