package org.xinsheng.audit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** The end of one record's chain. */
@Entity
@Table(name = "audit_head")
public class AuditHead {

  /** What the first entry of a chain follows. */
  public static final String BEGINNING = "";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_head_seq")
  @SequenceGenerator(name = "audit_head_seq", sequenceName = "audit_head_seq", allocationSize = 50)
  private Long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_type")
  private SubjectType subjectType;

  @Column(name = "subject_id")
  private Long subjectId;

  private long seq;
  private String hash;

  @Column(name = "sealed_seq")
  private long sealedSeq;

  @Column(name = "unsealed_since")
  private Instant unsealedSince;

  protected AuditHead() {}

  public AuditHead(SubjectRef subject) {
    subjectType = subject.type();
    subjectId = subject.id();
    hash = BEGINNING;
  }

  /** The caller holds this row's lock. */
  public AuditEntry append(Happening happening, Instant now) {
    AuditEntry entry = new AuditEntry(happening, now, seq + 1, hash);
    seq = entry.seq();
    hash = entry.hash();
    if (unsealedSince == null) {
      unsealedSince = now;
    }
    return entry;
  }

  public void sealed() {
    sealedSeq = seq;
    unsealedSince = null;
  }

  public SubjectType subjectType() {
    return subjectType;
  }

  public Long subjectId() {
    return subjectId;
  }

  public long seq() {
    return seq;
  }

  public String hash() {
    return hash;
  }
}
