package org.xinsheng.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.xinsheng.customer.domain.ImportKind;
import org.xinsheng.customer.domain.ImportState;
import org.xinsheng.customer.domain.SheetImport;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.FileTooLarge;
import org.xinsheng.shared.FileTypeRefused;
import org.xinsheng.shared.NotFound;

/**
 * Brings many entries into an office's contact book, or many units into the office: a file is
 * checked first, every bad row is named, and it is taken whole or not (ORG-1, ORG-3);
 * administrators only.
 */
@Stateless
@RolesAllowed("STAFF")
public class ImportDesk {

  private static final int LONGEST_NAME = 200;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private ImportStore store;
  @Inject private ImportChecks checks;
  @Inject private Event<ImportStarted> started;

  /**
   * Looks at a file and keeps what it says; changes nothing in the office.
   *
   * @param office its code
   * @return the import's id
   * @throws FileTooLarge when it is, packed or unpacked
   * @throws FileTypeRefused when it is no spreadsheet
   */
  public Long check(ImportKind kind, String office, String fileName, byte[] file) {
    Actor administrator = current.administrator();
    OfficeRow place =
        offices.byCode(office == null ? "" : office).orElseThrow(() -> new NotFound("office"));
    ImportSheet sheet = ImportSheet.read(file, kind);
    Instant now = clock.now();
    SheetImport job =
        new SheetImport(
            kind,
            place.id(),
            new SheetImport.File(shortened(fileName), file.length, sha256(file)),
            administrator.id(),
            now);
    em.persist(job);
    ImportCheck check = checks.of(kind, place, sheet.lines(), now);
    check.faults().addAll(sheet.faults());
    job.checked(check.counts(sheet.lines().size()));
    em.flush();
    store.keep(job.id(), sheet.lines());
    store.refuse(job.id(), check.faults());
    return job.id();
  }

  private static String shortened(String name) {
    String plain = name == null ? "" : name.replaceAll("\\p{Cntrl}", "");
    return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Takes a file that was found good; again where the node that took it has died. */
  public void start(Long id) {
    SheetImport job = locked(id);
    if (job.state() != ImportState.WAITING) {
      job.start(clock.now());
    }
    started.fire(new ImportStarted(id));
  }

  public void cancel(Long id) {
    locked(id).cancel(clock.now());
  }

  private SheetImport locked(Long id) {
    current.administrator();
    SheetImport job = em.find(SheetImport.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (job == null) {
      throw new NotFound("import " + id);
    }
    em.refresh(job);
    return job;
  }
}
