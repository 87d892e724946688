package org.xinsheng.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinsheng.organisation.BranchRow;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.statistics.PeriodRow;
import org.xinsheng.statistics.Readers;
import org.xinsheng.statistics.StatisticsPlace;
import org.xinsheng.statistics.StatisticsQueries;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.PageTexts;

/** Whose statistics of which period an address asks for; what it leaves open is the nearest. */
@RequestScoped
public class StatisticsAddress {

  private static final String COMPANY = "company";

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
    for (OfficeRow it : offices) {
      places.add(
          new PlaceChoice(
              "office:" + it.code(), texts.name(it.names()), StatisticsPlace.office(it.code())));
    }
    return places;
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
    if (label != null) {
      return CalendarPeriod.read(kind(), label).orElseThrow(() -> new NotFound("period", label));
    }
    return statistics.periods(place, kind(), 1).stream()
        .map(PeriodRow::label)
        .findFirst()
        .flatMap(it -> CalendarPeriod.read(kind(), it))
        .orElseGet(
            () -> CalendarPeriod.of(kind(), OfficeTime.STANDARD.dateOf(clock.now())).previous());
  }

  static String of(PlaceChoice place, CalendarPeriod period) {
    return "?place="
        + URLEncoder.encode(place.key(), StandardCharsets.UTF_8)
        + "&kind="
        + period.kind()
        + "&period="
        + period.label();
  }
}
