package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.statistics.StatisticsPlace;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.web.frame.Address;

/** Which period of whom an address asks for. */
@RequestScoped
class PeriodAsked {

  static final String WEEK = "week";
  static final String MONTH = "month";
  static final String OFFICE = "office";
  static final String BRANCH = "branch";

  @Inject private Address address;

  StatisticsPlace place() {
    return new StatisticsPlace(address.text(OFFICE), address.text(BRANCH));
  }

  /**
   * @throws InvalidInput where it names neither a week nor a month
   */
  CalendarPeriod period() {
    return address.text(MONTH) == null
        ? period(PeriodKind.WEEK, WEEK)
        : period(PeriodKind.MONTH, MONTH);
  }

  private CalendarPeriod period(PeriodKind kind, String parameter) {
    return CalendarPeriod.read(kind, address.text(parameter))
        .orElseThrow(
            () ->
                new InvalidInput(
                    parameter,
                    Message.of(kind == PeriodKind.WEEK ? "api.wantWeek" : "api.wantMonth")));
  }
}
