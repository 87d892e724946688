package org.xinsheng.notification;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinsheng.notification.domain.Notice;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.SubjectRef;

/**
 * Puts notices into inboxes and, by the ways that people wish, into the outbox: one transaction, a
 * number of queries that does not depend on how many there are. Whoever rests finds them in the
 * inbox, but nothing rings and nothing goes out before their quiet hours end (DL-13).
 */
@ApplicationScoped
public class Postbox {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private QuietHours quiet;
  @Inject private Urgency urgency;
  @Inject private WaysOut waysOut;
  @Inject private Clock clock;

  public void put(List<Notice> notices) {
    Set<Long> recipients = notices.stream().map(Notice::recipientId).collect(toSet());
    Map<Long, Instant> endings = quiet.endings(recipients, clock.now());
    WaysOut.Ways ways = waysOut.of(recipients);
    Set<SubjectRef> urgent =
        endings.isEmpty() && !ways.askForUrgency()
            ? Set.of()
            : urgency.of(notices.stream().map(Notice::subject).collect(toSet()));
    for (Notice notice : notices) {
      boolean atOnce = urgent.contains(notice.subject());
      notice.keepQuiet(atOnce ? null : endings.get(notice.recipientId()));
      em.persist(notice);
      ways.of(notice, atOnce).forEach(em::persist);
    }
  }
}
