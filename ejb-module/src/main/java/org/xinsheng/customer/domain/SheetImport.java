package org.xinsheng.customer.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.xinsheng.shared.IllegalTransition;

/**
 * One file for the books of an office, be it of people or of units: looked at first, then taken
 * whole or not.
 */
@Entity
@Table(name = "customer_import")
public class SheetImport {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_import_seq")
  @SequenceGenerator(
      name = "customer_import_seq",
      sequenceName = "customer_import_seq",
      allocationSize = 50)
  private Long id;

  @Version private long version;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", updatable = false)
  private ImportKind kind;

  @Column(name = "office_id")
  private Long officeId;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "byte_count")
  private long byteCount;

  private String sha256;

  @Enumerated(EnumType.STRING)
  private ImportState state;

  @Column(name = "uploaded_by")
  private Long uploadedBy;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "row_count")
  private int rowCount;

  @Column(name = "bad_count")
  private int badCount;

  @Column(name = "new_count")
  private int newCount;

  @Column(name = "changed_count")
  private int changedCount;

  @Column(name = "same_count")
  private int sameCount;

  protected SheetImport() {}

  /** What was sent. */
  public record File(String name, long bytes, String sha256) {}

  /** What the check found. */
  public record Counts(int rows, int bad, int added, int changed, int same) {}

  public SheetImport(ImportKind kind, Long officeId, File file, Long by, Instant at) {
    this.kind = kind;
    this.officeId = officeId;
    fileName = file.name();
    byteCount = file.bytes();
    sha256 = file.sha256();
    uploadedBy = by;
    uploadedAt = at;
    state = ImportState.CHECKED;
  }

  /** All or nothing: one bad row refuses the file. */
  public void checked(Counts counts) {
    rowCount = counts.rows();
    badCount = counts.bad();
    newCount = counts.added();
    changedCount = counts.changed();
    sameCount = counts.same();
    if (counts.bad() > 0) {
      state = ImportState.REFUSED;
    }
  }

  public void start(Instant at) {
    become(ImportState.CHECKED, ImportState.WAITING);
    startedAt = at;
  }

  public void cancel(Instant at) {
    become(ImportState.CHECKED, ImportState.CANCELLED);
    endedAt = at;
  }

  /** Saved, or refused after all because the office changed meanwhile. */
  public void end(Counts counts, Instant at) {
    become(ImportState.WAITING, ImportState.DONE);
    endedAt = at;
    checked(counts);
  }

  private void become(ImportState from, ImportState to) {
    if (state != from) {
      throw new IllegalTransition(kind.rule(), state, to);
    }
    state = to;
  }

  public Long id() {
    return id;
  }

  public ImportKind kind() {
    return kind;
  }

  public Long officeId() {
    return officeId;
  }

  public Long uploadedBy() {
    return uploadedBy;
  }

  public String sha256() {
    return sha256;
  }

  public ImportState state() {
    return state;
  }
}
