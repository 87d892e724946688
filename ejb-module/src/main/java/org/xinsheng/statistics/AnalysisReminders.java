package org.xinsheng.statistics;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.shared.Reminder;
import org.xinsheng.shared.Role;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/** The month's analysis is due on the 5th; from the 6th on it is overdue (STAT-4). */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AnalysisReminders {

  /** Of the month after, included. */
  static final int DUE_DAY = 5;

  @Inject private Periods periods;
  @Inject private RoleHolders holders;
  @Inject private Event<Reminder> reminders;

  /** The last day on which an analysis of the month is in time. */
  static LocalDate dueOn(CalendarPeriod month) {
    return month.next().firstDay().withDayOfMonth(DUE_DAY);
  }

  /**
   * On its last day who writes it is reminded, afterwards also who waits for it; each once.
   *
   * @return how many were told
   */
  public int remind(OfficeRow office, Instant now) {
    LocalDate today = office.time().dateOf(now);
    CalendarPeriod month = CalendarPeriod.of(PeriodKind.MONTH, today).previous();
    if (today.isBefore(dueOn(month)) || periods.find(office, month).isEmpty()) {
      return 0;
    }
    StatisticsPeriod period = periods.locked(office, month);
    boolean overdue = today.isAfter(dueOn(month));
    if (!period.remind(overdue, now)) {
      return 0;
    }
    Set<Long> told = new HashSet<>(holders.holders(Role.HEAD_STEWARD, office.place(), now));
    if (overdue) {
      told.addAll(holders.holders(Role.CHIEF_STEWARD, office.place(), now));
    }
    return remind(told, overdue ? "ANALYSIS_OVERDUE" : "ANALYSIS_DUE", office, period, now);
  }

  private int remind(
      Collection<Long> people, String act, OfficeRow office, StatisticsPeriod period, Instant now) {
    CalendarPeriod month = period.calendar();
    for (Long person : people) {
      reminders.fire(
          new Reminder(
              fact(act, office, month),
              person,
              act,
              period.ref(office.code()),
              List.of(office.code(), month.label(), dueOn(month).toString()),
              now));
    }
    return people.size();
  }

  private static String fact(String act, OfficeRow office, CalendarPeriod month) {
    return act + "/" + office.code() + "/" + month.label();
  }
}
