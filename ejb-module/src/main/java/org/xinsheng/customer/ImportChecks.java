package org.xinsheng.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.xinsheng.customer.domain.ImportKind;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.domain.Zone;

/** Looks at what files of every kind say. */
@ApplicationScoped
class ImportChecks {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private BookStore book;
  @Inject private UnitStore units;

  /** Against the office as it is now. */
  ImportCheck of(ImportKind kind, OfficeRow office, List<ImportLine> lines, Instant now) {
    ImportCheck check =
        switch (kind) {
          case CUSTOMERS ->
              new BookCheck(book, office.id(), units.of(office.id()), office.time().dateOf(now));
          case UNITS -> new UnitCheck(units, office.id(), zones(office));
        };
    return check.lines(lines);
  }

  private List<Zone> zones(OfficeRow office) {
    return em.createQuery("select z from Zone z where z.officeId = :office", Zone.class)
        .setParameter("office", office.id())
        .getResultList();
  }
}
