package org.xinsheng.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.xinsheng.notification.domain.Notice;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.NotFound;

/** The caller's own inbox; other people's notices do not exist. */
@Stateless
@RolesAllowed("STAFF")
public class NoticeDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @throws NotFound when the caller has no such notice
   */
  public void read(Long id) {
    mine(id).read(clock.now());
  }

  /**
   * @throws NotFound when the caller has no such notice
   */
  public void acknowledge(Long id) {
    mine(id).acknowledge(clock.now());
  }

  /** Reads everything but what must be acknowledged (HD-14). */
  public int readAll() {
    return em.createQuery(
            """
            update Notice n set n.readAt = :now
            where n.recipientId = :me and n.readAt is null
              and (n.needsAcknowledgement = false or n.acknowledgedAt is not null)
            """)
        .setParameter("now", clock.now())
        .setParameter("me", current.get().id())
        .executeUpdate();
  }

  private Notice mine(Long id) {
    Notice notice = em.find(Notice.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (notice == null || !current.get().is(notice.recipientId())) {
      throw new NotFound("notice " + id);
    }
    return notice;
  }
}
