package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.xinsheng.notification.domain.Notice;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.Page;

/** The caller's own inbox. */
@ApplicationScoped
public class NoticeQueries {

  /** A bell that shows "99+" needs no exact count. */
  static final int COUNTED = 100;

  private static final String UNREAD =
      """
      select n.id from Notice n where n.recipientId = :me and n.readAt is null
        and (n.quietUntil is null or n.quietUntil <= :now)
      """;

  private static final String UNACKNOWLEDGED =
      """
      select n from Notice n where n.recipientId = :me and n.needsAcknowledgement = true
        and n.acknowledgedAt is null order by n.createdAt desc, n.id desc
      """;

  private static final String MINE = "select n from Notice n where n.recipientId = :me";

  private static final String ONLY_UNREAD = " and n.readAt is null";

  private static final String BEFORE =
      " and n.createdAt <= :at and (n.createdAt < :at or n.id < :id)";

  private static final String NEWEST_FIRST = " order by n.createdAt desc, n.id desc";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /** How many are unread and may ring (DL-13), counted up to 100. */
  public int unread() {
    return em.createQuery(UNREAD, Long.class)
        .setParameter("me", current.get().id())
        .setParameter("now", clock.now())
        .setMaxResults(COUNTED)
        .getResultList()
        .size();
  }

  /** What the reader has yet to acknowledge (HD-14), the newest first. */
  public List<NoticeRow> toAcknowledge(int limit) {
    return em.createQuery(UNACKNOWLEDGED, Notice.class)
        .setParameter("me", current.get().id())
        .setMaxResults(limit)
        .getResultStream()
        .map(NoticeRow::of)
        .toList();
  }

  /**
   * Newest first.
   *
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<NoticeRow> mine(boolean unreadOnly, String after, int limit) {
    String where = (unreadOnly ? ONLY_UNREAD : "") + (after == null ? "" : BEFORE);
    TypedQuery<Notice> query =
        em.createQuery(MINE + where + NEWEST_FIRST, Notice.class)
            .setParameter("me", current.get().id())
            .setMaxResults(limit + 1);
    if (after != null) {
      Cursor cursor = Cursor.parse(after, 2);
      query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id());
    }
    Page<Notice> page =
        Page.of(query.getResultList(), limit, it -> Cursor.of(it.createdAt(), it.id()));
    return new Page<>(page.items().stream().map(NoticeRow::of).toList(), page.next());
  }
}
