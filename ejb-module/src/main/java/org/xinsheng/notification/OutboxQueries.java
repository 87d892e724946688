package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.ZoneOffset;
import java.util.List;
import org.xinsheng.notification.domain.OutboxGroup;
import org.xinsheng.notification.domain.Way;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.timer.Instants;

/** Dispatches on their way, sent, and those that do not get through, for administrators. */
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
      select new org.xinsheng.notification.MailRow(
        m.id, m.way, w.name, s.username, s.name, m.state,
        (select count(o.id) from OutboxItem o where o.mailId = m.id),
        m.tries, m.createdAt, m.nextTryAt, m.sentAt, m.lastFailure)
      from Mail m join Staff s on s.id = m.recipientId left join Webhook w on w.id = m.webhookId
      where\
      """;

  private static final String HELD =
      "select count(*) from outbox where mail_id is null and not_before > ?";

  private static final String DEAD =
      " m.id > :after and m.state = org.xinsheng.notification.domain.MailState.DEAD order by m.id";

  private static final String FAILING =
      " m.id > :after and m.nextTryAt is not null and m.failures > 0 order by m.id";

  private static final String NEWEST_FIRST = " order by m.id desc";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private MailSettings settings;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

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

  /** Notices that wait for the end of quiet hours or for the next digest (DL-13). */
  public long held() {
    current.administrator();
    Query held = em.createNativeQuery(HELD);
    held.setParameter(1, clock.now().atOffset(ZoneOffset.UTC));
    return ((Number) held.getSingleResult()).longValue();
  }

  /**
   * The newest first.
   *
   * @param way null for all
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   * @throws NotAllowed to all but administrators
   */
  public Page<MailRow> page(OutboxGroup group, Way way, String after, int limit) {
    current.administrator();
    String where =
        " m.id < :before and m.state in :states" + (way == null ? "" : " and m.way = :way");
    TypedQuery<MailRow> query =
        em.createQuery(ROWS + where + NEWEST_FIRST, MailRow.class)
            .setParameter("before", after == null ? Long.MAX_VALUE : Cursor.parse(after, 1).id())
            .setParameter("states", group.states())
            .setMaxResults(limit + 1);
    if (way != null) {
      query.setParameter("way", way);
    }
    return Page.of(query.getResultList(), limit, row -> Cursor.of(row.id()));
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
