package org.xinsheng.statistics;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.xinsheng.correctiveaction.RecurrencePolicies;
import org.xinsheng.correctiveaction.domain.RecurrenceLimits;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.platform.Migrations;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/** Where the cases of a period are to be read; what recurs is told by the policy at its end. */
@ApplicationScoped
public class CaseSources {

  @Resource(lookup = Migrations.DATA_SOURCE)
  private DataSource database;

  @Inject private RecurrencePolicies policies;

  private volatile RecurrentCases recurrent;

  CaseSource of(StatisticsPeriod period, OfficeRow office, Part part) {
    return period.isSigned() ? CaseSource.copied(period, part) : live(period, office, part);
  }

  CaseSource live(StatisticsPeriod period, OfficeRow office, Part part) {
    CalendarPeriod calendar = period.calendar();
    String recurring = recurrent().under(limits(office, calendar));
    return CaseSource.live(
        part == Part.RECEIVED
            ? CaseFacts.received(office, calendar, recurring)
            : CaseFacts.ended(office, calendar, recurring));
  }

  /** How many cases within what time recur (CA-5). */
  RecurrenceLimits limits(OfficeRow office, CalendarPeriod calendar) {
    return policies.before(calendar.endsAt(office.time()));
  }

  private RecurrentCases recurrent() {
    if (recurrent == null) {
      try (Connection connection = database.getConnection()) {
        recurrent = RecurrentCases.of(connection);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return recurrent;
  }
}
