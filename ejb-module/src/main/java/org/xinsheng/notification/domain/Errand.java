package org.xinsheng.notification.domain;

/**
 * Something waits for somebody by a way.
 *
 * @param webhookId 0 where the way is no webhook
 */
public record Errand(Long personId, Way way, Long webhookId) {

  public static final Long NO_WEBHOOK = 0L;

  /** Whoever else is reached there is out of reach with it. */
  public String destination() {
    return way + "/" + webhookId;
  }
}
