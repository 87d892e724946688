package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;

/** The gateways, without their secrets, for administrators. */
@ApplicationScoped
public class WebhookQueries {

  @Inject private CurrentActor current;
  @Inject private Webhooks webhooks;

  /**
   * All of them, in the order in which they were set up.
   *
   * @throws NotAllowed to all but administrators
   */
  public List<WebhookRow> all() {
    current.administrator();
    return webhooks.fresh().stream().map(Webhooks.Target::row).toList();
  }

  /**
   * @throws NotFound when there is none
   */
  public WebhookRow one(Long id) {
    return all().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("webhook " + id));
  }
}
