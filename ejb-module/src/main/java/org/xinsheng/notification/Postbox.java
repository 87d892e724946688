package org.xinsheng.notification;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinsheng.notification.domain.Notice;
import org.xinsheng.notification.domain.OutboxItem;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.platform.RealTime;

/**
 * Puts notices into inboxes and, for those who want e-mails, into the outbox: one transaction, a
 * number of queries that does not depend on how many there are. Whoever rests finds them in the
 * inbox, but nothing rings and nothing goes out before their quiet hours end (DL-13). While e-mails
 * are off nothing goes into the outbox, because nobody would ever empty it.
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
  @Inject private QuietHours quiet;
  @Inject private Urgency urgency;
  @Inject private Clock clock;
  @Inject private RealTime time;

  public void put(List<Notice> notices) {
    Set<Long> recipients = notices.stream().map(Notice::recipientId).collect(toSet());
    Set<Long> wanting = settings.isOn() ? wanting(recipients) : Set.of();
    letRest(notices, quiet.endings(recipients, clock.now()));
    Instant now = time.now();
    for (Notice notice : notices) {
      em.persist(notice);
      if (wanting.contains(notice.recipientId())) {
        em.persist(new OutboxItem(notice, now));
      }
    }
  }

  private void letRest(List<Notice> notices, Map<Long, Instant> endings) {
    List<Notice> late =
        notices.stream().filter(it -> endings.containsKey(it.recipientId())).toList();
    if (!late.isEmpty()) {
      Set<SubjectRef> urgent = urgency.of(late.stream().map(Notice::subject).collect(toSet()));
      late.stream()
          .filter(it -> !urgent.contains(it.subject()))
          .forEach(it -> it.keepQuiet(endings.get(it.recipientId())));
    }
  }

  private Set<Long> wanting(Collection<Long> recipients) {
    return recipients.isEmpty()
        ? Set.of()
        : new HashSet<>(
            em.createQuery(WANTING, Long.class).setParameter("ids", recipients).getResultList());
  }
}
