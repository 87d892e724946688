package org.xinsheng.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.shared.platform.RealTime;

/** Lets people change their own password; what the old one opened is closed. */
@Stateless
@RolesAllowed(Account.STAFF)
public class PasswordDesk {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 200;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private SignInDesk signIns;
  @Inject private Passwords passwords;
  @Inject private RealTime time;
  @Inject private Clock clock;
  @Inject private Event<DomainEvent> events;

  /**
   * @param address of the caller, for the throttle
   * @throws InvalidInput naming {@code currentPassword} or {@code newPassword}
   */
  public void change(String currentPassword, String newPassword, String address) {
    Actor actor = current.get();
    new Checks()
        .required("currentPassword", currentPassword)
        .required("newPassword", newPassword)
        .text("newPassword", newPassword, LONGEST)
        .done();
    requireStrength(newPassword, currentPassword, actor);
    SignIn check = signIns.signIn(actor.username(), currentPassword, address);
    if (check instanceof SignIn.Throttled throttled) {
      throw new InvalidInput(
          "currentPassword", Message.of("signin.throttled", throttled.minutes()));
    }
    if (!(check instanceof SignIn.Accepted)) {
      throw new InvalidInput("currentPassword", Message.of("signin.wrongPassword"));
    }
    keep(newPassword, actor);
  }

  private static void requireStrength(String password, String old, Actor actor) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw new InvalidInput("newPassword", Message.of("signin.tooShort", SHORTEST));
    }
    if (password.equals(old) || password.equalsIgnoreCase(actor.username())) {
      throw new InvalidInput("newPassword", Message.of("signin.tooEasy"));
    }
  }

  private void keep(String password, Actor actor) {
    Staff staff = em.find(Staff.class, actor.id());
    staff.choosePassword(passwords.hash(password));
    em.createQuery(
            "update ApiToken t set t.revokedAt = :now where t.staffId = :staff and t.revokedAt is null")
        .setParameter("now", time.now())
        .setParameter("staff", actor.id())
        .executeUpdate();
    SubjectRef subject = new SubjectRef(SubjectType.STAFF, actor.id(), actor.username());
    Place place = new Place(actor.branchId(), actor.officeId(), null, actor.departmentId());
    events.fire(new Recorded(Facts.of(subject, place, actor, clock.now(), "PASSWORD_CHANGED")));
  }
}
