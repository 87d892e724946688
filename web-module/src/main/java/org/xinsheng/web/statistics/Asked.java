package org.xinsheng.web.statistics;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Texts;
import org.xinsheng.statistics.Narrowing;
import org.xinsheng.statistics.StatisticsPlace;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.web.rest.CallerLanguage;
import org.xinsheng.web.rest.QueryParameters;

/** Which period of whom a caller of the interface names. */
record Asked(StatisticsPlace place, CalendarPeriod period, QueryParameters query) {

  /**
   * @param kind {@code weekly} or {@code monthly}, of the address
   * @param more what else may be asked
   */
  static Asked of(String kind, UriInfo uri, String... more) {
    boolean week = kind.equals("weekly");
    String name = week ? "week" : "month";
    List<String> known = new ArrayList<>(List.of("office", "branch", "language", name));
    StatisticsAddress.NARROWED_BY.forEach(it -> known.add(StatisticsAddress.parameter(it)));
    known.addAll(List.of(more));
    QueryParameters query = new QueryParameters(uri, known.toArray(String[]::new));
    String label = query.required(name);
    CalendarPeriod period =
        CalendarPeriod.read(week ? PeriodKind.WEEK : PeriodKind.MONTH, label)
            .orElseThrow(
                () -> new InvalidInput(name, Message.of(week ? "api.wantWeek" : "api.wantMonth")));
    return new Asked(
        new StatisticsPlace(query.text("office").orElse(null), query.text("branch").orElse(null)),
        period,
        query);
  }

  /** To which groups the caller narrows the cases; people by their user names. */
  Narrowing narrowing(Members members) {
    Narrowing narrowing = Narrowing.NONE;
    for (Dimension it : StatisticsAddress.NARROWED_BY) {
      String member = query.text(StatisticsAddress.parameter(it)).orElse(null);
      narrowing = narrowing.and(it, members.stored(it, member));
    }
    return narrowing;
  }

  /** Null where a branch or the company is asked for. */
  String office() {
    return place.office();
  }

  /** What the address asks for, else what the caller's header accepts. */
  Texts texts(HttpHeaders headers) {
    return query
        .text("language")
        .map(it -> Texts.in(Locale.forLanguageTag(it)))
        .orElseGet(() -> CallerLanguage.texts(headers));
  }
}
