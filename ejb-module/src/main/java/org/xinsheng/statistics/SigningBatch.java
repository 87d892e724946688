package org.xinsheng.statistics;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.PeriodAct;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/** Signs what was counted last, with its copy, in one transaction (STAT-2). */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SigningBatch {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Periods periods;
  @Inject private Totals totals;
  @Inject private RegisterLines lines;
  @Inject private RegisterSeal seal;
  @Inject private Event<DomainEvent> happened;

  public Long sign(OfficeRow office, CalendarPeriod calendar, Actor by, Instant now) {
    StatisticsPeriod period = periods.locked(office, calendar);
    period.requirePossible(PeriodAct.SIGN);
    totals.count(period, office, now);
    lines.copy(period, office);
    happened.fire(period.sign(seal.of(period, office), office.code(), by, now));
    return period.id();
  }

  public void archived(Long id, Instant now) {
    em.find(StatisticsPeriod.class, id).archived(now);
  }
}
