package org.xinsheng.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinsheng.notification.domain.Webhook;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** Lets an administrator set up gateways; the trail names no secret. */
@Stateless
@RolesAllowed("STAFF")
public class WebhookDesk {

  private static final Place EVERYWHERE = new Place(null, null, null, null);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private Webhooks webhooks;
  @Inject private WebhookSettings settings;
  @Inject private Clock clock;
  @Inject private Event<DomainEvent> events;

  /**
   * @return the new gateway's id
   * @throws NotAllowed to all but administrators
   * @throws org.xinsheng.shared.InvalidInput naming every field that is wrong
   */
  public Long add(NewWebhook input) {
    Actor actor = current.administrator();
    require(input, true);
    Webhook hook =
        new Webhook(input.name().strip(), input.url().strip(), input.secret().strip(), clock.now());
    em.persist(hook);
    describe(hook, input, actor, "WEBHOOK_ADDED");
    return hook.id();
  }

  /**
   * @param expected the version that the caller saw, null for whichever there is
   * @throws StaleVersion when somebody else changed it meanwhile
   */
  public void change(Long id, Long expected, NewWebhook input) {
    Actor actor = current.administrator();
    Webhook hook = em.find(Webhook.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (hook == null) {
      throw new NotFound("webhook " + id);
    }
    if (expected != null && expected != hook.version()) {
      throw new StaleVersion(hook.name());
    }
    require(input, false);
    describe(hook, input, actor, "WEBHOOK_CHANGED");
  }

  private void require(NewWebhook input, boolean secretNeeded) {
    Checks checks = input.check(secretNeeded);
    if (input.url() != null && !input.url().isBlank()) {
      whyNot(input.url().strip()).ifPresent(it -> checks.wrong("url", it));
    }
    Set<String> unknown =
        input.wish().offices().stream()
            .filter(it -> offices.byCode(it).isEmpty())
            .collect(Collectors.toSet());
    if (!unknown.isEmpty()) {
      checks.wrong("offices", Message.of("refusal.unknown", String.join(", ", unknown)));
    }
    checks.done();
  }

  private Optional<Message> whyNot(String url) {
    try {
      return WebhookAddress.of(url).whyNot(settings);
    } catch (IllegalArgumentException e) {
      return Optional.of(Message.of("refusal.webhookScheme"));
    }
  }

  private void describe(Webhook hook, NewWebhook input, Actor actor, String act) {
    WebhookRow before = WebhookRow.of(hook);
    hook.lead(input.name().strip(), input.url().strip());
    hook.wish(input.wish());
    hook.turn(input.active() == null || input.active());
    boolean signed = input.secret() != null && !input.secret().isBlank();
    if (signed) {
      hook.sign(input.secret().strip());
    }
    em.flush();
    webhooks.forget();
    tell(before, WebhookRow.of(hook), signed, actor, act);
  }

  private void tell(WebhookRow before, WebhookRow after, boolean signed, Actor actor, String act) {
    Facts facts =
        Facts.of(ref(after), EVERYWHERE, actor, clock.now(), act)
            .with(Change.of("name", before.name(), after.name()))
            .with(Change.of("url", before.url(), after.url()))
            .with(Change.of("wish", before.wish(), after.wish()))
            .with(Change.of("active", before.active(), after.active()));
    events.fire(new Recorded(signed ? facts.with(Change.of("secret", null, "new")) : facts));
  }

  /**
   * A try is on record, too: it is a call out of the company's network.
   *
   * @param outcome what became of it
   */
  public void tried(Long id, String outcome) {
    Actor actor = current.administrator();
    WebhookRow row = WebhookRow.of(em.find(Webhook.class, id));
    events.fire(
        new Recorded(
            Facts.of(ref(row), EVERYWHERE, actor, clock.now(), "WEBHOOK_TRIED")
                .with(Change.of("outcome", null, outcome))));
  }

  private static SubjectRef ref(WebhookRow row) {
    return new SubjectRef(SubjectType.WEBHOOK, row.id(), row.id().toString());
  }
}
