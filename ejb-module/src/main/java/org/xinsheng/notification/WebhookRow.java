package org.xinsheng.notification;

import java.io.Serializable;
import org.xinsheng.notification.domain.Webhook;
import org.xinsheng.notification.domain.WebhookWish;

/** A gateway, without the secret that it shares with the product. */
public record WebhookRow(
    Long id, long version, String name, String url, WebhookWish wish, boolean active)
    implements Serializable {

  static WebhookRow of(Webhook it) {
    return new WebhookRow(it.id(), it.version(), it.name(), it.url(), it.wish(), it.active());
  }
}
