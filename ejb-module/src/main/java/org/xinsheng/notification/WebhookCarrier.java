package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.xinsheng.notification.domain.Way;
import org.xinsheng.organisation.domain.Staff;

/** By way of a gateway to whoever does not mind. */
@ApplicationScoped
public class WebhookCarrier implements Carrier {

  @Inject private WebhookSettings settings;
  @Inject private Webhooks webhooks;
  @Inject private WebhookCaller caller;
  @Inject private Payload payload;

  @Override
  public Way way() {
    return Way.WEBHOOK;
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public int tries() {
    return settings.tries();
  }

  @Override
  public String newId() {
    return UUID.randomUUID().toString();
  }

  @Override
  public Addressee addressee(Staff person, Long webhookId) {
    String url =
        webhooks
            .find(webhookId)
            .map(Webhooks.Target::row)
            .filter(WebhookRow::active)
            .map(WebhookRow::url)
            .orElse(null);
    return new Addressee(
        person.id(),
        person.username(),
        person.name(),
        url,
        person.active() && person.wantsGateway(),
        person.language());
  }

  @Override
  public void deliver(OutboxBatch.Contents contents) throws NotDelivered {
    Webhooks.Target target =
        webhooks
            .find(contents.errand().webhookId())
            .orElseThrow(() -> new IllegalStateException("no such webhook"));
    caller.post(target.row(), target.secret(), contents.messageId(), payload.of(contents));
  }
}
