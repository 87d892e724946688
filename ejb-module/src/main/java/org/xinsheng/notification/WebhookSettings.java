package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What gateways may be and how long they may take. */
@ApplicationScoped
public class WebhookSettings {

  @Inject
  @ConfigProperty(name = "xinsheng.webhook.private", defaultValue = "false")
  private boolean privateAllowed;

  @Inject
  @ConfigProperty(name = "xinsheng.webhook.http", defaultValue = "false")
  private boolean httpAllowed;

  @Inject
  @ConfigProperty(name = "xinsheng.webhook.timeout", defaultValue = "PT10S")
  private Duration timeout;

  @Inject
  @ConfigProperty(name = "xinsheng.webhook.tries", defaultValue = "100")
  private int tries;

  /** Whether they may stand in the company's own network, this machine included. */
  boolean isPrivateAllowed() {
    return privateAllowed;
  }

  /** Whether the way there may be open to everybody, beyond this machine. */
  boolean isHttpAllowed() {
    return httpAllowed;
  }

  /** From the first attempt to connect to the end of the answer. */
  Duration timeout() {
    return timeout;
  }

  int tries() {
    return tries;
  }
}
