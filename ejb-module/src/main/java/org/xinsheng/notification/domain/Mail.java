package org.xinsheng.notification.domain;

import static org.xinsheng.notification.domain.MailState.DEAD;
import static org.xinsheng.notification.domain.MailState.SENDING;
import static org.xinsheng.notification.domain.MailState.SENT;
import static org.xinsheng.notification.domain.MailState.WAITING;

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
import java.time.Duration;
import java.time.Instant;
import org.xinsheng.shared.IllegalTransition;

/**
 * One dispatch to one person by one way: an e-mail, or a call of a gateway. It is sent between two
 * transactions: the first says that it is on its way, the second what became of it. Who dies
 * between them leaves it {@link MailState#SENDING}, and after a while it is tried again under the
 * same id.
 */
@Entity
@Table(name = "mail")
public class Mail {

  /** Far longer than a mail server may take to answer; then the sender is dead. */
  public static final Duration LEASE = Duration.ofMinutes(10);

  private static final int LONGEST = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_seq")
  @SequenceGenerator(name = "mail_seq", sequenceName = "mail_seq", allocationSize = 50)
  private Long id;

  @Version private int version;

  @Column(name = "recipient_id")
  private Long recipientId;

  @Enumerated(EnumType.STRING)
  @Column(name = "channel")
  private Way way;

  @Column(name = "webhook_id")
  private Long webhookId;

  @Column(name = "message_id")
  private String messageId;

  @Enumerated(EnumType.STRING)
  private MailState state;

  private int tries;
  private int failures;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "next_try_at")
  private Instant nextTryAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "last_failure")
  private String lastFailure;

  protected Mail() {}

  /**
   * @param messageId the same in every try
   */
  public Mail(Errand errand, String messageId, Instant now) {
    recipientId = errand.personId();
    way = errand.way();
    webhookId = errand.webhookId();
    this.messageId = messageId;
    state = WAITING;
    createdAt = now;
    nextTryAt = now;
  }

  /** Whether what its recipient is told meanwhile may still go with it. */
  public boolean takesMore() {
    return state == WAITING;
  }

  /** Whether it may be tried: it waits no longer, nobody is at it. */
  public boolean isDue(Instant now) {
    return nextTryAt != null && !nextTryAt.isAfter(now);
  }

  public void begin(Instant now) {
    require(isDue(now), SENDING);
    state = SENDING;
    tries++;
    nextTryAt = now.plus(LEASE);
  }

  /** The server has it, even if the sender was taken for dead meanwhile. */
  public void sent(Instant now) {
    require(state != DEAD, SENT);
    state = SENT;
    sentAt = now;
    nextTryAt = null;
    lastFailure = null;
  }

  /**
   * It did not get through.
   *
   * @param perhapsSent it may have arrived all the same: the next try says the same, not more
   */
  public void failed(String failure, boolean perhapsSent, Instant nextTry) {
    require(state == SENDING, WAITING);
    note(failure);
    state = perhapsSent ? SENDING : WAITING;
    nextTryAt = nextTry;
  }

  public void giveUp(String failure) {
    require(state == SENDING, DEAD);
    note(failure);
    state = DEAD;
    nextTryAt = null;
  }

  /** Begins anew, as it was. */
  public void again(Instant now) {
    require(state == DEAD, WAITING);
    state = WAITING;
    failures = 0;
    nextTryAt = now;
  }

  private void note(String failure) {
    failures++;
    lastFailure = failure.substring(0, Math.min(failure.length(), LONGEST));
  }

  private void require(boolean possible, MailState goal) {
    if (!possible) {
      throw new IllegalTransition("DL-12", state, goal);
    }
  }

  public Long id() {
    return id;
  }

  public Long recipientId() {
    return recipientId;
  }

  public Way way() {
    return way;
  }

  public String messageId() {
    return messageId;
  }

  public MailState state() {
    return state;
  }

  public int tries() {
    return tries;
  }

  public int failures() {
    return failures;
  }

  public Instant nextTryAt() {
    return nextTryAt;
  }

  public Instant sentAt() {
    return sentAt;
  }

  public String lastFailure() {
    return lastFailure;
  }
}
