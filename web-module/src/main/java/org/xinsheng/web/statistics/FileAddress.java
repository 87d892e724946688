package org.xinsheng.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.xinsheng.statistics.Narrowing;
import org.xinsheng.statistics.StatisticsPlace;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.web.frame.Look;

/** Addresses of the interface for what pages show, which names people by their user names. */
@RequestScoped
public class FileAddress {

  @Inject private Members members;
  @Inject private Look look;

  /** A file of the cases that are left, in the reader's language. */
  String file(String name, StatisticsPlace place, CalendarPeriod period, Narrowing narrowing) {
    String narrowed =
        narrowing.members().entrySet().stream()
            .map(
                it ->
                    "&"
                        + StatisticsAddress.parameter(it.getKey())
                        + "="
                        + StatisticsAddress.coded(code(it.getKey(), it.getValue())))
            .collect(Collectors.joining());
    return of(name, place, period) + narrowed + "&language=" + look.getLocale().toLanguageTag();
  }

  static String of(String name, StatisticsPlace place, CalendarPeriod period) {
    boolean week = period.kind() == PeriodKind.WEEK;
    return "/api/v1/statistics/" + (week ? "weekly/" : "monthly/") + name + asked(place, period);
  }

  /** Which period of whom, as interface and forms are asked for it. */
  static String asked(StatisticsPlace place, CalendarPeriod period) {
    String branch = place.branch() == null ? "" : "&branch=" + place.branch();
    return (period.kind() == PeriodKind.WEEK ? "?week=" : "?month=")
        + period.label()
        + (place.isOffice() ? "&office=" + place.office() : branch);
  }

  String code(Dimension dimension, String member) {
    String username = dimension == Dimension.HANDLER ? members.username(member) : null;
    return username == null ? member : username;
  }
}
