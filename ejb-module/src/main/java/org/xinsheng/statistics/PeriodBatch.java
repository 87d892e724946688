package org.xinsheng.statistics;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/**
 * Counts one period in one transaction, so that what is interrupted leaves nothing behind. A period
 * has one row: who would build it once more fails before anything is counted.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PeriodBatch {

  /** Who is to look at a period hears of it so long after its end, and not when it is caught up. */
  private static final Duration NEWS = Duration.ofDays(6);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private OfficeDirectory offices;
  @Inject private Totals totals;
  @Inject private Looks looks;
  @Inject private Event<DomainEvent> happened;

  public Long build(OfficeRow office, CalendarPeriod calendar, Instant now) {
    StatisticsPeriod period = new StatisticsPeriod(office.place(), office.time(), calendar, now);
    em.persist(period);
    em.flush();
    totals.count(period, office, now);
    em.flush();
    looks.done(period.id(), now);
    boolean isNews = now.isBefore(period.endsAt().plus(NEWS));
    happened.fire(period.built(office.code(), isNews, now));
    return period.id();
  }

  /**
   * Counts an unsigned period anew where something has changed since it was counted.
   *
   * @return whether something had
   */
  public boolean refresh(Long id, Instant now) {
    StatisticsPeriod found = em.find(StatisticsPeriod.class, id);
    OfficeRow office = offices.byId(found.place().officeId());
    if (found.isSigned() || !looks.areDue(id, office, found.calendar())) {
      return false;
    }
    em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
    boolean changed = !found.isSigned() && totals.count(found, office, now);
    em.flush();
    looks.done(id, now);
    return changed;
  }
}
