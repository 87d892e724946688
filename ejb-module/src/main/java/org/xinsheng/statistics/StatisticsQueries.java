package org.xinsheng.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/** The statistics of a period, and behind each number its cases (STAT-5, STAT-6). */
@Stateless
@RolesAllowed("STAFF")
public class StatisticsQueries {

  /** So many counts at most for a trend that is not kept. */
  private static final int MOST_COUNTS = 36;

  @Inject private Readers readers;
  @Inject private Periods periods;
  @Inject private PeriodBatch batch;
  @Inject private Recounts recounts;
  @Inject private Processes processes;
  @Inject private PeriodReading reading;
  @Inject private TotalQueries totals;
  @Inject private RegisterLines lines;
  @Inject private Corrections corrections;
  @Inject private Clock clock;

  /** All cases of the period. */
  public PeriodView read(StatisticsPlace place, CalendarPeriod calendar) {
    return read(place, calendar, Narrowing.NONE);
  }

  /**
   * As it was signed, or else as the cases are now; a large one as it was counted last, and counted
   * anew behind the reader.
   *
   * @throws NotFound where it is out of reach, or not built for any office
   */
  public PeriodView read(StatisticsPlace place, CalendarPeriod calendar, Narrowing narrowing) {
    List<OfficeRow> offices = readers.offices(place);
    Map<OfficeRow, StatisticsPeriod> built = built(offices, calendar);
    if (built.isEmpty()) {
      throw new NotFound("period", calendar.label());
    }
    PeriodView view = reading.view(place, calendar, narrowing, offices, built);
    built.values().stream()
        .filter(it -> it.isLarge() && !it.isSigned())
        .forEach(it -> recounts.begin(it.id()));
    return view;
  }

  /**
   * The totals of so many periods up to one, the oldest first, with null where nothing is built.
   * What is narrowed by one grouping at most is kept, all else is counted; empty where that would
   * take too long.
   */
  public Map<CalendarPeriod, Total> trend(
      StatisticsPlace place, CalendarPeriod last, int count, Narrowing narrowing) {
    List<OfficeRow> offices = readers.offices(place);
    List<CalendarPeriod> wanted =
        Stream.iterate(last, CalendarPeriod::previous).limit(count).toList();
    Map<CalendarPeriod, Total> trend = new LinkedHashMap<>();
    boolean kept = narrowing.members().size() <= 1;
    if (offices.isEmpty() || !kept && offices.size() * count > MOST_COUNTS) {
      return trend;
    }
    Map<CalendarPeriod, Total> found = kept ? kept(offices, wanted, narrowing) : Map.of();
    for (int i = count - 1; i >= 0; i--) {
      CalendarPeriod period = wanted.get(i);
      trend.put(period, kept ? found.get(period) : reading.total(offices, period, narrowing));
    }
    return trend;
  }

  private Map<CalendarPeriod, Total> kept(
      List<OfficeRow> offices, List<CalendarPeriod> wanted, Narrowing narrowing) {
    return narrowing.members().entrySet().stream()
        .findFirst()
        .map(it -> totals.trend(offices, wanted, it.getKey(), it.getValue()))
        .orElseGet(() -> totals.trend(offices, wanted, Dimension.OFFICE, ""));
  }

  private Map<OfficeRow, StatisticsPeriod> built(List<OfficeRow> offices, CalendarPeriod calendar) {
    Instant now = clock.now();
    Map<OfficeRow, StatisticsPeriod> built = new LinkedHashMap<>();
    for (OfficeRow office : offices) {
      periods.soonCounted(office, calendar).ifPresent(it -> batch.refresh(it, now));
      periods.read(office, calendar).ifPresent(it -> built.put(office, it));
    }
    return built;
  }

  /**
   * How far an office's period has come, with a signed copy compared to its seal however large it
   * is.
   *
   * @throws NotFound where it is out of reach, or not built
   */
  public PeriodView.Process verified(String officeCode, CalendarPeriod calendar) {
    OfficeRow office = readers.office(officeCode);
    return periods
        .read(office, calendar)
        .map(it -> processes.verified(office, it))
        .orElseThrow(() -> new NotFound("period", calendar.label()));
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
    for (Map.Entry<OfficeRow, StatisticsPeriod> one :
        built(readers.offices(place), calendar).entrySet()) {
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
    return periods.latest(readers.offices(place), kind, most);
  }
}
