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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Source;
import org.xinsheng.shared.SubjectType;

/**
 * One entry of a record's chain. What may be personal enters the hash as a salted digest only, so
 * that a lawful erasure of text and salt leaves the chain whole.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

  private static final String FORM = "1";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
  @SequenceGenerator(
      name = "audit_entry_seq",
      sequenceName = "audit_entry_seq",
      allocationSize = 500)
  private Long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_type")
  private SubjectType subjectType;

  @Column(name = "subject_id")
  private Long subjectId;

  @Column(name = "subject_number")
  private String subjectNumber;

  private long seq;

  @Column(name = "at")
  private Instant at;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "actor_id")
  private Long actorId;

  @Column(name = "actor_name")
  private String actorName;

  @Column(name = "actor_digest")
  private String actorDigest;

  private String act;
  private String changes;
  private String why;

  @Column(name = "why_digest")
  private String whyDigest;

  private String salt;

  @Enumerated(EnumType.STRING)
  private Source source;

  @Column(name = "prev_hash")
  private String prevHash;

  private String hash;

  protected AuditEntry() {}

  AuditEntry(Happening happening, Instant recordedAt, long seq, String prevHash) {
    subjectType = happening.subject().type();
    subjectId = happening.subject().id();
    subjectNumber = happening.subject().number();
    this.seq = seq;
    at = happening.at().truncatedTo(ChronoUnit.MICROS);
    this.recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    actorId = happening.actor().id();
    actorName = happening.actor().name();
    act = happening.act();
    changes = ChangesText.of(happening.changes());
    why = happening.why();
    source = happening.actor().source();
    salt = Digest.salt();
    actorDigest = Digest.of(salt, "actor", actorName);
    whyDigest = why == null ? null : Digest.of(salt, "why", why);
    this.prevHash = prevHash;
    hash = computedHash();
  }

  private String computedHash() {
    return Digest.of(
        FORM,
        subjectType,
        subjectId,
        subjectNumber,
        seq,
        at,
        recordedAt,
        actorId,
        actorDigest,
        act,
        changes,
        whyDigest,
        source,
        prevHash);
  }

  /** Whether nothing in this entry was changed since it was written, erasure aside. */
  public boolean isAsWritten() {
    return hash.equals(computedHash()) && personalValuesAreAsWritten();
  }

  private boolean personalValuesAreAsWritten() {
    if (salt == null) {
      return actorName == null && why == null;
    }
    return actorDigest.equals(Digest.of(salt, "actor", actorName))
        && Objects.equals(whyDigest, why == null ? null : Digest.of(salt, "why", why));
  }

  /** Forgets what is personal, for good; the chain stays verifiable. */
  public void erase() {
    actorName = null;
    why = null;
    salt = null;
  }

  public Long id() {
    return id;
  }

  public long seq() {
    return seq;
  }

  public Instant at() {
    return at;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public Long actorId() {
    return actorId;
  }

  public String actorName() {
    return actorName;
  }

  public String act() {
    return act;
  }

  public List<Change> changes() {
    return ChangesText.parse(changes);
  }

  public String why() {
    return why;
  }

  public Source source() {
    return source;
  }

  public String prevHash() {
    return prevHash;
  }

  public String hash() {
    return hash;
  }
}
