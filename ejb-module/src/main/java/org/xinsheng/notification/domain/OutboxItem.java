package org.xinsheng.notification.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A notice that is to reach its recipient by another way than the inbox, too. */
@Entity
@Table(name = "outbox")
public class OutboxItem {

  private static final String EMAIL = "EMAIL";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_seq")
  @SequenceGenerator(name = "outbox_seq", sequenceName = "outbox_seq", allocationSize = 50)
  private Long id;

  @Column(name = "notice_id")
  private Long noticeId;

  private String channel;

  @Column(name = "recipient_id")
  private Long recipientId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "not_before")
  private Instant notBefore;

  @Column(name = "mail_id")
  private Long mailId;

  protected OutboxItem() {}

  /** To go by e-mail. */
  public OutboxItem(Notice notice, Instant now) {
    noticeId = notice.id();
    channel = EMAIL;
    recipientId = notice.recipientId();
    createdAt = now;
    notBefore = notice.quietUntil();
  }

  public Long noticeId() {
    return noticeId;
  }

  public Long mailId() {
    return mailId;
  }
}
