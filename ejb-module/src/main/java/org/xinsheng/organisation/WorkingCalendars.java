package org.xinsheng.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinsheng.organisation.domain.OfficeCalendar;
import org.xinsheng.organisation.domain.WorkingCalendar;
import org.xinsheng.shared.Recent;

/**
 * When each office's desk is on (ORG-4); an office without a calendar of its own has the standard.
 * Kept for at most five seconds, so that a change shows on every node; here it counts at once.
 */
@ApplicationScoped
public class WorkingCalendars {

  /** Somebody changed one. */
  public record Changed(Long officeId) {}

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  private final Recent<Map<Long, WorkingCalendar>> recent = new Recent<>(this::read);

  private Map<Long, WorkingCalendar> read() {
    return em.createQuery("select c from OfficeCalendar c", OfficeCalendar.class)
        .setHint("eclipselink.read-only", true)
        .getResultStream()
        .collect(Collectors.toMap(OfficeCalendar::officeId, OfficeCalendar::hours));
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
    recent.forget();
  }

  public WorkingCalendar of(Long officeId) {
    return recent.get().getOrDefault(officeId, WorkingCalendar.STANDARD);
  }

  public boolean isOpen(OfficeRow office, Instant at) {
    return of(office.id()).isOpen(at, office.time());
  }

  /** The instant itself while open. */
  public Instant nextOpening(OfficeRow office, Instant at) {
    return of(office.id()).nextOpening(at, office.time());
  }
}
