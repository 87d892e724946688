package org.xinsheng.notification;

import java.util.Set;
import org.xinsheng.notification.domain.NoticeTopic;
import org.xinsheng.notification.domain.WebhookWish;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Role;

/**
 * A gateway as an administrator describes it; empty choices mean all.
 *
 * @param secret signs what is sent; null keeps the one there is
 * @param offices codes
 * @param active null for on
 */
public record NewWebhook(
    String name,
    String url,
    String secret,
    Set<NoticeTopic> topics,
    Set<String> offices,
    Set<Role> roles,
    Boolean active) {

  /** Shorter secrets can be guessed. */
  static final int SHORTEST_SECRET = 16;

  static final int LONGEST_SECRET = 100;

  Checks check(boolean secretNeeded) {
    Checks checks =
        new Checks()
            .requiredText("name", name, Checks.NAME)
            .requiredText("url", url, WebhookAddress.LONGEST);
    if (secretNeeded) {
      checks.required("secret", secret);
    }
    if (secret != null && !secret.isBlank()) {
      checks.text("secret", secret, LONGEST_SECRET);
      if (secret.length() < SHORTEST_SECRET) {
        checks.wrong("secret", Message.of("refusal.webhookSecret", SHORTEST_SECRET));
      }
    }
    return checks;
  }

  WebhookWish wish() {
    return new WebhookWish(topics, offices, roles);
  }
}
