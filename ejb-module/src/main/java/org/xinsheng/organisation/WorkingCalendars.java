package org.xinsheng.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.xinsheng.organisation.domain.OfficeCalendar;
import org.xinsheng.organisation.domain.WorkingCalendar;

/**
 * When each office's desk is on (ORG-4); an office without a calendar of its own has the standard.
 */
@ApplicationScoped
public class WorkingCalendars {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  public WorkingCalendar of(Long officeId) {
    OfficeCalendar own = em.find(OfficeCalendar.class, officeId);
    return own == null ? WorkingCalendar.STANDARD : own.hours();
  }

  public boolean isOpen(OfficeRow office, Instant at) {
    return of(office.id()).isOpen(at, office.time());
  }

  /** The instant itself while open. */
  public Instant nextOpening(OfficeRow office, Instant at) {
    return of(office.id()).nextOpening(at, office.time());
  }
}
