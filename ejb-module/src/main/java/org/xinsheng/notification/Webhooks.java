package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.xinsheng.notification.domain.Webhook;
import org.xinsheng.shared.Recent;

/** The gateways; asked for with every notice, so kept for at most five seconds. */
@ApplicationScoped
public class Webhooks {

  private static final String ALL = "select w from Webhook w order by w.id";

  /** A gateway with its secret, only for those who sign. */
  record Target(WebhookRow row, String secret) {}

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  private final Recent<List<Target>> recent = new Recent<>(this::read);

  List<WebhookRow> active() {
    return recent.get().stream().map(Target::row).filter(WebhookRow::active).toList();
  }

  Optional<Target> find(Long id) {
    return recent.get().stream().filter(it -> it.row().id().equals(id)).findFirst();
  }

  /** One changed here: it counts as soon as the change is kept. */
  void forget() {
    recent.forget();
  }

  /** As they are now. */
  List<Target> fresh() {
    return recent.fresh();
  }

  private List<Target> read() {
    return em.createQuery(ALL, Webhook.class)
        .setHint("eclipselink.read-only", true)
        .getResultStream()
        .map(it -> new Target(WebhookRow.of(it), it.secret()))
        .toList();
  }
}
