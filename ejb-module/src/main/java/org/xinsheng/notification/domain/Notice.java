package org.xinsheng.notification.domain;

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
import org.xinsheng.shared.Message;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** One fact in one person's inbox. */
@Entity
@Table(name = "notice")
public class Notice {

  private static final String TEXTS = "notice.";

  /** Numbers and names of people are no longer than that, in characters. */
  private static final int LONGEST_NAME = 40;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_seq")
  @SequenceGenerator(name = "notice_seq", sequenceName = "notice_seq", allocationSize = 50)
  private Long id;

  @Column(name = "recipient_id")
  private Long recipientId;

  private String fact;
  private String act;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_type")
  private SubjectType subjectType;

  @Column(name = "subject_id")
  private Long subjectId;

  @Column(name = "subject_number")
  private String subjectNumber;

  private String args;

  @Column(name = "at")
  private Instant at;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "quiet_until")
  private Instant quietUntil;

  @Column(name = "read_at")
  private Instant readAt;

  @Column(name = "needs_acknowledgement")
  private boolean needsAcknowledgement;

  @Column(name = "acknowledged_at")
  private Instant acknowledgedAt;

  protected Notice() {}

  public Notice(Long recipientId, Told told, boolean needsAcknowledgement, Instant now) {
    this.recipientId = recipientId;
    fact = told.fact();
    act = told.act();
    subjectType = told.subject().type();
    subjectId = told.subject().id();
    subjectNumber = told.subject().number();
    args = Args.of(told.args());
    at = told.at();
    createdAt = now;
    this.needsAcknowledgement = needsAcknowledgement;
  }

  /**
   * While its recipient rests it stands in the inbox, but calls nobody (DL-13).
   *
   * @param until the end of their quiet hours, null for at once
   */
  public void keepQuiet(Instant until) {
    quietUntil = until;
  }

  /** The first time counts; what must be acknowledged is not done with by reading it (HD-14). */
  public void read(Instant now) {
    boolean open = needsAcknowledgement && acknowledgedAt == null;
    if (readAt == null && !open) {
      readAt = now;
    }
  }

  /**
   * "I know": what must be acknowledged stays in sight until then (HD-14); the first time counts.
   */
  public void acknowledge(Instant now) {
    if (acknowledgedAt == null) {
      acknowledgedAt = now;
    }
    read(now);
  }

  public Long id() {
    return id;
  }

  public Long recipientId() {
    return recipientId;
  }

  public String act() {
    return act;
  }

  public SubjectRef subject() {
    return new SubjectRef(subjectType, subjectId, subjectNumber);
  }

  /** What somebody said is read in it no more. */
  public void forgetSentences() {
    args = Args.withoutSentences(args, LONGEST_NAME, "***");
  }

  /** What it says, in whatever language it is read. */
  public Message text() {
    return Message.of(TEXTS + act, Args.parse(args));
  }

  public Instant at() {
    return at;
  }

  /** When it came into the inbox, by the product's clock. */
  public Instant createdAt() {
    return createdAt;
  }

  /** From when on it rings and goes out; null for at once. */
  public Instant quietUntil() {
    return quietUntil;
  }

  public Instant readAt() {
    return readAt;
  }

  public boolean needsAcknowledgement() {
    return needsAcknowledgement;
  }

  public Instant acknowledgedAt() {
    return acknowledgedAt;
  }
}
