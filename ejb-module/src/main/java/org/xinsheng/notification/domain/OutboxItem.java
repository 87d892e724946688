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

/** A notice that is to reach its recipient by another way than the inbox, too. */
@Entity
@Table(name = "outbox")
public class OutboxItem {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_seq")
  @SequenceGenerator(name = "outbox_seq", sequenceName = "outbox_seq", allocationSize = 50)
  private Long id;

  @Column(name = "notice_id")
  private Long noticeId;

  @Enumerated(EnumType.STRING)
  @Column(name = "channel")
  private Way way;

  @Column(name = "webhook_id")
  private Long webhookId;

  @Column(name = "recipient_id")
  private Long recipientId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "not_before")
  private Instant notBefore;

  @Column(name = "mail_id")
  private Long mailId;

  protected OutboxItem() {}

  /**
   * @param webhookId {@link Errand#NO_WEBHOOK} where the way is none
   * @param notBefore by the product's clock, null for at once
   * @param now in real time
   */
  public OutboxItem(Notice notice, Way way, Long webhookId, Instant notBefore, Instant now) {
    noticeId = notice.id();
    recipientId = notice.recipientId();
    this.way = way;
    this.webhookId = webhookId;
    this.notBefore = notBefore;
    createdAt = now;
  }

  public Long noticeId() {
    return noticeId;
  }

  public Long mailId() {
    return mailId;
  }
}
