package org.xinsheng.web.statistics;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Texts;
import org.xinsheng.statistics.Figure;
import org.xinsheng.statistics.Narrowing;
import org.xinsheng.statistics.PeriodView;
import org.xinsheng.statistics.StatisticsQueries;
import org.xinsheng.statistics.Total;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.Measure;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Look;

/** A week or month with its measures, groupings and trend; each number opens its cases (STAT-6). */
@Named("statisticsPeriod")
@RequestScoped
public class PeriodPageView {

  private static final int TREND = 12;

  private static final List<Measure> COMPARED =
      List.of(
          Measure.RECEIVED,
          Measure.REPLY_IN_TIME,
          Measure.RESULT_IN_TIME,
          Measure.OVERDUE_OPEN,
          Measure.SATISFIED,
          Measure.LOSS);

  @Inject private StatisticsAddress asked;
  @Inject private StatisticsQueries statistics;
  @Inject private Members members;
  @Inject private FigureWords words;
  @Inject private TrendChart chart;
  @Inject private Address address;
  @Inject private Answers answers;
  @Inject private Look look;

  private StatisticsAddress.PlaceChoice place;
  private CalendarPeriod period;
  private Narrowing narrowing = Narrowing.NONE;
  private PeriodView shown;
  private List<TrendChart.Point> points;
  private HeatMap heat;
  private final Map<Dimension, List<Bar>> bars = new EnumMap<>(Dimension.class);

  @PostConstruct
  void read() {
    answers.find(
        () -> {
          place = asked.place().orElse(null);
          if (place != null) {
            period = asked.period(place.place());
            narrowing = asked.narrowing();
            shown = built();
          }
        });
  }

  private PeriodView built() {
    try {
      return statistics.read(place.place(), period, narrowing);
    } catch (NotFound notBuilt) {
      return null;
    }
  }

  /** Null where nothing is within reach. */
  public StatisticsAddress.PlaceChoice getPlace() {
    return place;
  }

  public List<StatisticsAddress.PlaceChoice> getPlaces() {
    return asked.places();
  }

  public CalendarPeriod getPeriod() {
    return period;
  }

  /** Null while it is not built. */
  public PeriodView getShown() {
    return shown;
  }

  public boolean isWall() {
    return address.text("wall") != null;
  }

  public PeriodKind[] getKinds() {
    return PeriodKind.values();
  }

  public List<Measure> getMeasures() {
    return Arrays.asList(Measure.values());
  }

  /** The suggestions that are counted beside the cases; null for several offices. */
  public String getSuggestions() {
    return place.place().isOffice() ? suggestions(place) : null;
  }

  /** Those of one of several offices. */
  public String suggestions(OfficeLine office) {
    return suggestions(office.place());
  }

  private String suggestions(StatisticsAddress.PlaceChoice office) {
    return "/suggestion/list.xhtml?office="
        + StatisticsAddress.coded(office.place().office())
        + "&from="
        + period.firstDay()
        + "&to="
        + period.lastDay()
        + "&still=1";
  }

  public Figure figure(Measure measure) {
    return shown.figure(measure);
  }

  public String value(Measure measure, Total total) {
    return total == null ? "—" : words.value(Figure.of(measure, total));
  }

  public String difference(Measure measure, Total earlier) {
    return earlier == null ? "" : words.difference(figure(measure), Figure.of(measure, earlier));
  }

  /** This page with the period before or after. */
  public String getBefore() {
    return StatisticsAddress.of(place, period.previous(), narrowing);
  }

  public String getAfter() {
    return StatisticsAddress.of(place, period.next(), narrowing);
  }

  /** This period's part of every address. */
  public String getHere() {
    return StatisticsAddress.of(place, period, narrowing);
  }

  /** To which of its cases the page is narrowed. */
  public Narrowing getNarrowing() {
    return narrowing;
  }

  /** The cases behind a number, of a group or of all; null where there are none. */
  public String records(Measure measure, Dimension dimension, Total total) {
    return records(getHere(), measure, dimension, total);
  }

  private static String records(String where, Measure measure, Dimension dimension, Total total) {
    if (total == null || Figure.of(measure, total).records() == 0) {
      return null;
    }
    String group =
        dimension == Dimension.OFFICE
            ? ""
            : "&dimension=" + dimension + "&member=" + StatisticsAddress.coded(total.member());
    return "records.xhtml" + where + "&measure=" + measure + group;
  }

  /** This page for one group only; null for groups by time. */
  public String only(Dimension dimension, Total total) {
    return StatisticsAddress.NARROWED_BY.contains(dimension)
        ? StatisticsAddress.of(place, period, narrowing.and(dimension, total.member()))
        : null;
  }

  /** The offices that are added up, by code; empty for one office. */
  public List<OfficeLine> getOffices() {
    return place.place().isOffice()
        ? List.of()
        : shown.offices().entrySet().stream()
            .map(it -> new OfficeLine(asked.office(it.getKey()), it.getValue()))
            .toList();
  }

  /**
   * An office among others.
   *
   * @param total null while its period is not built
   */
  public record OfficeLine(StatisticsAddress.PlaceChoice place, Total total) {}

  public String here(OfficeLine office) {
    return StatisticsAddress.of(office.place(), period, narrowing);
  }

  public String records(Measure measure, OfficeLine office) {
    return records(here(office), measure, Dimension.OFFICE, office.total());
  }

  /** The cases that a share is one of. */
  public String base(Measure measure) {
    Figure figure = figure(measure);
    return figure.base() == null || figure.base() == 0
        ? null
        : "records.xhtml" + getHere() + "&measure=" + measure + "&base=true";
  }

  public Dimension dimension(String name) {
    return Dimension.valueOf(name);
  }

  /** What groups are compared by. */
  public List<Measure> getCompared() {
    return COMPARED;
  }

  public List<Bar> bars(Dimension dimension) {
    return bars.computeIfAbsent(
        dimension,
        it ->
            Bar.of(
                shown.by(it),
                total -> name(it, total),
                total -> records(Measure.RECEIVED, it, total)));
  }

  public HeatMap getHeat() {
    if (heat == null) {
      heat =
          HeatMap.of(
              shown.by(Dimension.HOUR),
              look.getLocale(),
              it -> records(Measure.RECEIVED, Dimension.HOUR, it));
    }
    return heat;
  }

  public String name(Dimension dimension, Total total) {
    return members.name(dimension, total.member(), texts());
  }

  /** The last periods, the oldest first; none where they would take too long to count. */
  public List<TrendChart.Point> getPoints() {
    if (points == null) {
      points = new ArrayList<>();
      statistics
          .trend(place.place(), period, TREND, narrowing)
          .forEach(
              (at, total) ->
                  points.add(
                      new TrendChart.Point(
                          at.label(), total, StatisticsAddress.of(place, at, narrowing))));
    }
    return points;
  }

  public String getTrend() {
    return chart.of(getPoints());
  }

  private Texts texts() {
    Locale locale = look.getLocale();
    return Texts.in(locale);
  }
}
