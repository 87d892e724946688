package org.xinsheng.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Locale;
import java.util.UUID;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.timer.Failures;

/** Calls a gateway at once, to see whether it answers; no transaction waits for it. */
@Stateless
@RolesAllowed("STAFF")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookTrial {

  private static final int MILLION = 1_000_000;

  @Inject private CurrentActor current;
  @Inject private WebhookQueries queries;
  @Inject private Webhooks webhooks;
  @Inject private WebhookCaller caller;
  @Inject private WebhookDesk desk;
  @Inject private Payload payload;

  /**
   * @param failure null when it was delivered
   */
  public record Outcome(boolean delivered, long millis, String failure) implements Serializable {}

  /**
   * @param language of the text that is sent
   * @throws NotAllowed to all but administrators
   * @throws NotFound when there is no such gateway
   */
  public Outcome of(Long id, Locale language) {
    WebhookRow row = queries.one(id);
    Webhooks.Target target = webhooks.find(id).orElseThrow();
    Actor actor = current.get();
    Addressee to =
        new Addressee(actor.id(), actor.username(), actor.name(), row.url(), true, language);
    String number = UUID.randomUUID().toString();
    long began = System.nanoTime();
    String failure = null;
    try {
      caller.post(row, target.secret(), number, payload.test(number, to));
    } catch (NotDelivered e) {
      failure = Failures.text(e);
    }
    long millis = (System.nanoTime() - began) / MILLION;
    desk.tried(id, failure == null ? "delivered" : failure);
    return new Outcome(failure == null, millis, failure);
  }
}
