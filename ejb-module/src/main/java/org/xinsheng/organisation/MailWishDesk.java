package org.xinsheng.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.xinsheng.organisation.domain.EmailAddress;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** Everybody decides for themselves how notices reach them beyond the inbox. */
@Stateless
@RolesAllowed("STAFF")
public class MailWishDesk {

  /** The trail says that an address changed, not which it is. */
  private static final String FORMER = "former";

  private static final String NEW = "new";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private Clock clock;
  @Inject private Event<DomainEvent> events;

  public MailWish mine() {
    Staff me = em.find(Staff.class, current.get().id());
    return new MailWish(
        me.wantsMail(), me.email().orElse(null), me.wantsDigest(), me.wantsGateway());
  }

  /**
   * @throws InvalidInput naming {@code email} when it is no address, or missing though wanted
   */
  public void change(MailWish wish) {
    String address = wish.email() == null || wish.email().isBlank() ? null : wish.email().strip();
    if (address != null) {
      new EmailAddress(address);
    } else if (wish.wanted()) {
      throw new InvalidInput("email", Message.of("refusal.required"));
    }
    Actor actor = current.get();
    MailWish before = mine();
    Staff me = em.find(Staff.class, actor.id());
    me.wishMail(wish.wanted(), address);
    me.wishDigest(wish.digest());
    me.wishGateway(wish.gateway());
    record(actor, before, mine());
  }

  private void record(Actor actor, MailWish before, MailWish after) {
    if (before.equals(after)) {
      return;
    }
    SubjectRef subject = new SubjectRef(SubjectType.STAFF, actor.id(), actor.username());
    Place place = new Place(actor.branchId(), actor.officeId(), null, actor.departmentId());
    Facts facts =
        Facts.of(subject, place, actor, clock.now(), "MAIL_WISH_CHANGED")
            .with(Change.of("mail.wanted", before.wanted(), after.wanted()))
            .with(Change.of("mail.digest", before.digest(), after.digest()))
            .with(Change.of("gateway.wanted", before.gateway(), after.gateway()));
    boolean moved = before.email() == null || !before.email().equals(after.email());
    events.fire(
        new Recorded(
            moved
                ? facts.with(
                    Change.of(
                        "mail.address",
                        before.email() == null ? null : FORMER,
                        after.email() == null ? null : NEW))
                : facts));
  }
}
