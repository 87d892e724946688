package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinsheng.notification.domain.Notice;
import org.xinsheng.notification.domain.OutboxItem;
import org.xinsheng.shared.platform.RealTime;

/**
 * Puts notices into inboxes and, for those who want e-mails, into the outbox: one transaction, one
 * query, however many there are. While e-mails are off nothing goes into the outbox, because nobody
 * would ever empty it.
 */
@ApplicationScoped
public class Postbox {

  private static final String WANTING =
      """
      select s.id from Staff s
      where s.id in :ids and s.active = true and s.mailWanted = true and s.email is not null
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private MailSettings settings;
  @Inject private RealTime time;

  public void put(List<Notice> notices) {
    Set<Long> recipients = notices.stream().map(Notice::recipientId).collect(Collectors.toSet());
    Set<Long> wanting = settings.isOn() ? wanting(recipients) : Set.of();
    Instant now = time.now();
    for (Notice notice : notices) {
      em.persist(notice);
      if (wanting.contains(notice.recipientId())) {
        em.persist(new OutboxItem(notice, now));
      }
    }
  }

  private Set<Long> wanting(Collection<Long> recipients) {
    return recipients.isEmpty()
        ? Set.of()
        : new HashSet<>(
            em.createQuery(WANTING, Long.class).setParameter("ids", recipients).getResultList());
  }
}
