package org.xinsheng.customer;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.xinsheng.customer.domain.ImportState;
import org.xinsheng.customer.domain.SheetImport;
import org.xinsheng.organisation.Actors;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Source;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** Takes one file, all of it or nothing, while its page may be left. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportRunner {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private Actors actors;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;
  @Inject private ImportStore store;
  @Inject private ImportChecks checks;
  @Inject private Event<DomainEvent> happened;

  /** The office may have changed since it was checked, so it is checked again. */
  @Asynchronous
  public void run(Long id) {
    SheetImport job = em.find(SheetImport.class, id, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(job);
    if (job.state() != ImportState.WAITING) {
      return;
    }
    OfficeRow office = offices.byId(job.officeId());
    em.createNativeQuery("select id from office where id = ?1 for update")
        .setParameter(1, office.id())
        .getSingleResult();
    Instant now = clock.now();
    List<ImportLine> lines = store.kept(id);
    ImportCheck check = checks.of(job.kind(), office, lines, now);
    if (check.faults().isEmpty()) {
      check.save();
    }
    store.refuse(id, check.faults());
    SheetImport.Counts counts = check.counts(lines.size());
    job.end(counts, now);
    if (check.faults().isEmpty()) {
      tell(job, office, counts, now);
    }
  }

  private void tell(SheetImport job, OfficeRow office, SheetImport.Counts it, Instant now) {
    StaffRow by = staff.byIds(List.of(job.uploadedBy())).get(job.uploadedBy());
    Actor actor = actors.byUsername(by.username(), Source.IMPORT, now).orElse(Actor.SYSTEM);
    SubjectRef subject = new SubjectRef(SubjectType.OFFICE, office.id(), office.code());
    happened.fire(
        new Recorded(
            Facts.of(subject, office.place(), actor, now, job.kind().act())
                .with(Change.of("import.file", null, job.sha256()))
                .with(Change.of("import.added", null, it.added()))
                .with(Change.of("import.changed", null, it.changed()))));
  }
}
