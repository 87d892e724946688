package org.xinsheng.statistics;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.PeriodAct;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/** What goes before a signature; each act in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReviewBatch {

  @Inject private Periods periods;
  @Inject private Totals totals;
  @Inject private Event<DomainEvent> happened;

  /** Refuses what cannot be, before anybody is asked for a password. */
  public void requirePossible(PeriodAct act, OfficeRow office, CalendarPeriod calendar) {
    periods.locked(office, calendar).requirePossible(act);
  }

  /** What is checked is what there is now. */
  public void check(OfficeRow office, CalendarPeriod calendar, Actor by, Instant now) {
    StatisticsPeriod period = periods.locked(office, calendar);
    period.requirePossible(PeriodAct.CHECK);
    totals.count(period, office, now);
    happened.fire(period.check(office.code(), by, now));
  }

  public void analyse(
      OfficeRow office, CalendarPeriod calendar, String text, Actor by, Instant now) {
    StatisticsPeriod period = periods.locked(office, calendar);
    period.requirePossible(PeriodAct.ANALYSIS);
    totals.count(period, office, now);
    happened.fire(period.report(text, office.code(), by, now));
  }
}
