package org.xinsheng.organisation;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/**
 * Tells the administrator of roles that nobody holds (ORG-6): once per office, role and day, and
 * after the act that found out, which a warning can never hinder.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RoleGaps {

  private record Gap(Long officeId, Role role, LocalDate day) {}

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private OfficeDirectory offices;
  @Inject private Event<DomainEvent> events;

  private final Set<Gap> toldHere = ConcurrentHashMap.newKeySet();

  public void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoleWithoutHolder event) {
    OfficeRow office = offices.byId(event.officeId());
    Gap gap = new Gap(office.id(), event.role(), office.time().dateOf(event.at()));
    toldHere.removeIf(it -> it.day().isBefore(gap.day()));
    if (toldHere.add(gap) && isNew(gap)) {
      remember(gap);
      SubjectRef subject = new SubjectRef(SubjectType.OFFICE, office.id(), office.code());
      events.fire(
          new Recorded(
              Facts.of(subject, office.place(), Actor.SYSTEM, event.at(), "ROLE_UNHELD")
                  .with(Change.of("unheld", null, event.role()))
                  .telling(Role.ADMINISTRATOR)));
    }
  }

  private boolean isNew(Gap gap) {
    String sql =
        "select count(*) from role_gap where office_id = ?1 and role = ?2 and noticed_on = ?3";
    return ((Number) with(gap, em.createNativeQuery(sql)).getSingleResult()).intValue() == 0;
  }

  private void remember(Gap gap) {
    String sql = "insert into role_gap (office_id, role, noticed_on) values (?1, ?2, ?3)";
    with(gap, em.createNativeQuery(sql)).executeUpdate();
  }

  private static Query with(Gap gap, Query query) {
    return query
        .setParameter(1, gap.officeId())
        .setParameter(2, gap.role().name())
        .setParameter(3, Date.valueOf(gap.day()));
  }
}
