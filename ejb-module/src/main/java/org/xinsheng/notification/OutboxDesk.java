package org.xinsheng.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import org.xinsheng.notification.domain.Mail;
import org.xinsheng.notification.domain.Way;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.shared.platform.RealTime;

/** Lets an administrator send again what was given up. */
@Stateless
@RolesAllowed("STAFF")
public class OutboxDesk {

  /** So many begin anew in one act; who has more does it again. */
  static final int AT_ONCE = 200;

  /** Where the product's own acts are kept in the trail. */
  private static final SubjectRef OUTBOX = new SubjectRef(SubjectType.PRODUCT, 3L, "outbox");

  private static final Place EVERYWHERE = new Place(null, null, null, null);

  private static final String DEAD =
      """
      select m from Mail m where m.state = org.xinsheng.notification.domain.MailState.DEAD
        and m.way in :ways order by m.id
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private RealTime time;
  @Inject private Clock clock;
  @Inject private Event<DomainEvent> events;

  /**
   * @throws NotAllowed to all but administrators
   * @throws NotFound when there is no such dispatch
   * @throws IllegalTransition when it was not given up
   */
  public void sendAgain(Long id) {
    Actor actor = current.administrator();
    Mail mail = em.find(Mail.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (mail == null) {
      throw new NotFound("mail " + id);
    }
    again(List.of(mail), actor);
  }

  /**
   * Those given up, up to two hundred.
   *
   * @param way null for all
   * @return how many
   * @throws NotAllowed to all but administrators
   */
  public int sendAllAgain(Way way) {
    Actor actor = current.administrator();
    List<Mail> dead =
        em.createQuery(DEAD, Mail.class)
            .setParameter("ways", way == null ? EnumSet.allOf(Way.class) : EnumSet.of(way))
            .setMaxResults(AT_ONCE)
            .getResultList();
    if (!dead.isEmpty()) {
      again(dead, actor);
    }
    return dead.size();
  }

  private void again(List<Mail> mails, Actor actor) {
    mails.forEach(mail -> mail.again(time.now()));
    List<Long> ids = mails.stream().map(Mail::id).toList();
    events.fire(
        new Recorded(
            Facts.of(OUTBOX, EVERYWHERE, actor, clock.now(), "MAIL_SENT_AGAIN")
                .with(Change.of("mails", null, ids.size() == 1 ? ids.get(0) : ids.size()))));
  }
}
