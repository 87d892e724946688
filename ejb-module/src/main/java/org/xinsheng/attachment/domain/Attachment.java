package org.xinsheng.attachment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/**
 * What is known of one attachment; its content stands apart. It first waits for its record,
 * then belongs to it for good: a mistake is struck out and stays.
 */
@Entity
@Table(name = "attachment")
public class Attachment {

  /** How long an upload waits for the record that is being taken. */
  public static final Duration WAITS = Duration.ofHours(24);

  /** Of one record, those struck out included. */
  public static final int MOST_PER_RECORD = 50;

  @Id
  @GeneratedValue(generator = "attachment_seq")
  @SequenceGenerator(name = "attachment_seq", sequenceName = "attachment_seq")
  private Long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_type")
  private SubjectType subjectType;

  @Column(name = "subject_id")
  private Long subjectId;

  @Column(name = "subject_number")
  private String subjectNumber;

  /** The letter or fax itself (INT-5). */
  @Column(name = "is_document")
  private boolean document;

  /** Null once it belongs to a record. */
  @Column(name = "waits_until")
  private Instant waitsUntil;

  @Column(name = "name", updatable = false)
  private String name;

  @Column(name = "media_type", updatable = false)
  private String mediaType;

  @Column(name = "byte_count", updatable = false)
  private long byteCount;

  @Column(name = "sha256", updatable = false)
  private String sha256;

  @Column(name = "note", updatable = false)
  private String note;

  @Column(name = "added_by", updatable = false)
  private Long addedBy;

  @Column(name = "added_at", updatable = false)
  private Instant addedAt;

  @Column(name = "struck_by")
  private Long struckBy;

  @Column(name = "struck_at")
  private Instant struckAt;

  @Column(name = "struck_why")
  private String struckWhy;

  @Version
  @Column(name = "version")
  private int version;

  protected Attachment() {}

  /**
   * @param size in bytes
   * @param sha256 of the content, 64 hexadecimal digits
   * @param note null where there is none
   * @param by null for an owner on the portal
   */
  public Attachment(
      String name, String mediaType, long size, String sha256, String note, Long by, Instant now) {
    this.name = name;
    this.mediaType = mediaType;
    this.byteCount = size;
    this.sha256 = sha256;
    this.note = note;
    this.addedBy = by;
    this.addedAt = now;
    this.waitsUntil = now.plus(WAITS);
  }

  /** Whether this person may still give it to a record; exactly at the end of its time they may. */
  public boolean waitsFor(Long staffId, Instant now) {
    return waitsUntil != null && !now.isAfter(waitsUntil) && Objects.equals(addedBy, staffId);
  }

  /**
   * Gives it to a record.
   *
   * @param isDocument whether it is the letter or fax itself
   */
  public Change becomesPartOf(SubjectRef record, boolean isDocument) {
    if (waitsUntil == null) {
      throw new IllegalStateException("attachment " + id + " belongs to " + subjectNumber);
    }
    waitsUntil = null;
    subjectType = record.type();
    subjectId = record.id();
    subjectNumber = record.number();
    document = isDocument;
    return Change.of("attachment." + id, null, sha256);
  }

  /**
   * Strikes it out; it stays on record.
   *
   * @throws RuleViolation X-7 when it was struck out before, INT-5 when it is the document itself
   */
  public Change strikeOut(String why, Long by, Instant now) {
    if (document) {
      throw new RuleViolation("INT-5", Message.of("refusal.documentStays"));
    }
    if (struckAt != null) {
      throw new RuleViolation("X-7", Message.of("refusal.struckAlready"));
    }
    struckWhy = why;
    struckBy = by;
    struckAt = now;
    return Change.of("attachment." + id + ".struckOut", false, true);
  }

  public Long id() {
    return id;
  }

  /** The number of its record, null while it waits for one. */
  public String recordNumber() {
    return subjectNumber;
  }

  public int version() {
    return version;
  }

  public Long addedBy() {
    return addedBy;
  }
}
