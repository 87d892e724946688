package org.xinsheng.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xinsheng.organisation.BranchRow;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.statistics.Narrowing;
import org.xinsheng.statistics.PeriodRow;
import org.xinsheng.statistics.Readers;
import org.xinsheng.statistics.StatisticsPlace;
import org.xinsheng.statistics.StatisticsQueries;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.PageTexts;

/** Whose statistics of which period an address asks for; what it leaves open is the nearest. */
@RequestScoped
public class StatisticsAddress {

  private static final String COMPANY = "company";

  /** All groupings but the times of receipt. */
  static final List<Dimension> NARROWED_BY =
      List.of(
          Dimension.CATEGORY,
          Dimension.SEVERITY,
          Dimension.CHANNEL,
          Dimension.DEPARTMENT,
          Dimension.ZONE,
          Dimension.HANDLER,
          Dimension.CAUSE);

  @Inject private Address address;
  @Inject private Readers readers;
  @Inject private StatisticsQueries statistics;
  @Inject private PageTexts texts;
  @Inject private Clock clock;

  /** Somebody to choose, with the part of the address that asks for it. */
  public record PlaceChoice(String key, String name, StatisticsPlace place) {}

  /** All within reach: the company and branches first, where they are more than one office. */
  List<PlaceChoice> places() {
    List<PlaceChoice> places = new ArrayList<>();
    List<OfficeRow> offices = readers.offices();
    if (readers.seeTheCompany() && offices.size() > 1) {
      places.add(new PlaceChoice(COMPANY, texts.of("statistics.company"), StatisticsPlace.COMPANY));
    }
    if (offices.size() > 1) {
      for (BranchRow it : readers.branches()) {
        places.add(
            new PlaceChoice(
                "branch:" + it.code(), texts.name(it.names()), StatisticsPlace.branch(it.code())));
      }
    }
    offices.forEach(it -> places.add(office(it)));
    return places;
  }

  private PlaceChoice office(OfficeRow office) {
    return new PlaceChoice(
        "office:" + office.code(),
        texts.name(office.names()),
        StatisticsPlace.office(office.code()));
  }

  PlaceChoice office(String code) {
    return office(readers.office(code));
  }

  /**
   * @return empty where nothing is within reach
   * @throws NotFound for one that is not
   */
  Optional<PlaceChoice> place() {
    String key = address.text("place");
    String number = address.text("number");
    String wanted =
        number != null && number.contains("/")
            ? "office:" + number.substring(0, number.indexOf('/'))
            : key;
    List<PlaceChoice> places = places();
    if (wanted == null) {
      return places.stream().findFirst();
    }
    return Optional.of(
        places.stream()
            .filter(it -> it.key().equals(wanted))
            .findFirst()
            .orElseThrow(() -> new NotFound("office", wanted)));
  }

  PeriodKind kind() {
    String number = address.text("number");
    if (number != null) {
      return number.contains("-W") ? PeriodKind.WEEK : PeriodKind.MONTH;
    }
    PeriodKind asked = address.choice("kind", PeriodKind.class);
    return asked == null ? PeriodKind.WEEK : asked;
  }

  /**
   * The one asked for, else the latest that is built, else the last that has ended.
   *
   * @throws NotFound for what is no period
   */
  CalendarPeriod period(StatisticsPlace place) {
    String number = address.text("number");
    String label =
        number == null ? address.text("period") : number.substring(number.indexOf('/') + 1);
    if (label != null && (number != null || isOfKind(label))) {
      return CalendarPeriod.read(kind(), label).orElseThrow(() -> new NotFound("period", label));
    }
    return statistics.periods(place, kind(), 1).stream()
        .map(PeriodRow::label)
        .findFirst()
        .flatMap(it -> CalendarPeriod.read(kind(), it))
        .orElseGet(
            () -> CalendarPeriod.of(kind(), OfficeTime.STANDARD.dateOf(clock.now())).previous());
  }

  /** Whoever chooses another kind leaves the period of the one before behind. */
  private boolean isOfKind(String label) {
    return label.contains("-W") == (kind() == PeriodKind.WEEK);
  }

  /** To which groups the address narrows the cases, each under its grouping's name. */
  Narrowing narrowing() {
    Narrowing narrowing = Narrowing.NONE;
    for (Dimension it : NARROWED_BY) {
      narrowing = narrowing.and(it, address.text(parameter(it)));
    }
    return narrowing;
  }

  /** As it stands in addresses. */
  static String parameter(Dimension dimension) {
    return dimension.name().toLowerCase(Locale.ROOT);
  }

  static String of(PlaceChoice place, CalendarPeriod period, Narrowing narrowing) {
    StringBuilder address = new StringBuilder(of(place, period));
    narrowing
        .members()
        .forEach(
            (dimension, member) ->
                address.append('&').append(parameter(dimension)).append('=').append(coded(member)));
    return address.toString();
  }

  static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String of(PlaceChoice place, CalendarPeriod period) {
    return "?place=" + coded(place.key()) + "&kind=" + period.kind() + "&period=" + period.label();
  }
}
