package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.timer.Instants;

/** E-mails on their way and those that do not get through, for administrators. */
@ApplicationScoped
public class OutboxQueries {

  private static final String COUNTS =
      """
      select
        (select count(*) from outbox where mail_id is null),
        (select min(created_at) from outbox where mail_id is null),
        (select count(*) from mail where next_try_at is not null and failures = 0),
        (select count(*) from mail where next_try_at is not null and failures > 0),
        (select count(*) from mail where state = 'DEAD')""";

  private static final String ROWS =
      """
      select new org.xinsheng.notification.MailRow(m.id, s.username, s.name, m.state,
        (select count(o.id) from OutboxItem o where o.mailId = m.id),
        m.tries, m.createdAt, m.nextTryAt, m.lastFailure)
      from Mail m join Staff s on s.id = m.recipientId
      where m.id > :after and\
      """;

  private static final String DEAD =
      " m.state = org.xinsheng.notification.domain.MailState.DEAD order by m.id";

  private static final String FAILING = " m.nextTryAt is not null and m.failures > 0 order by m.id";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private MailSettings settings;
  @Inject private CurrentActor current;

  /**
   * @throws NotAllowed to all but administrators
   */
  public OutboxState state() {
    current.administrator();
    Object[] counts = (Object[]) em.createNativeQuery(COUNTS).getSingleResult();
    return new OutboxState(
        settings.isOn(),
        ((Number) counts[0]).longValue(),
        Instants.of(counts[1]),
        ((Number) counts[2]).longValue(),
        ((Number) counts[3]).longValue(),
        ((Number) counts[4]).longValue());
  }

  /**
   * Those given up, the oldest first.
   *
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   * @throws NotAllowed to all but administrators
   */
  public Page<MailRow> dead(String after, int limit) {
    return page(DEAD, after, limit);
  }

  /** As {@link #dead}, those that will be tried again. */
  public Page<MailRow> failing(String after, int limit) {
    return page(FAILING, after, limit);
  }

  private Page<MailRow> page(String which, String after, int limit) {
    current.administrator();
    List<MailRow> found =
        em.createQuery(ROWS + which, MailRow.class)
            .setParameter("after", after == null ? 0 : Cursor.parse(after, 1).id())
            .setMaxResults(limit + 1)
            .getResultList();
    return Page.of(found, limit, row -> Cursor.of(row.id()));
  }
}
