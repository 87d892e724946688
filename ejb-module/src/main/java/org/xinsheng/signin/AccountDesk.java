package org.xinsheng.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.StaffRecords;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.platform.RealTime;

/** Opens and closes accounts; administrators only. What a closed one opened is closed with it. */
@Stateless
@RolesAllowed(Account.STAFF)
public class AccountDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private StaffRecords records;
  @Inject private Passwords passwords;
  @Inject private Throttle throttle;
  @Inject private RealTime time;

  /**
   * A password that must be changed at the first sign-in; whatever the old one opened is closed.
   *
   * @return the password, which is shown once and stored nowhere
   */
  public String givePassword(String username, Long expected) {
    Actor administrator = current.administrator();
    Staff staff = records.locked(username, expected);
    if (!staff.active()) {
      throw new RuleViolation("ORG-6", Message.of("refusal.staffLeft"));
    }
    String password = passwords.random();
    staff.receivePassword(passwords.hash(password));
    closeTokens(staff);
    records.tell(records.facts(staff, administrator, "PASSWORD_GIVEN"));
    return password;
  }

  /**
   * @throws RuleViolation for one's own account and for the last who can administer the product
   */
  public void lock(String username, Long expected, String reason) {
    Actor administrator = current.administrator();
    new Checks().requiredText("reason", reason, Checks.TEXT).done();
    Staff staff = records.locked(username, expected);
    if (administrator.is(staff.id())) {
      throw new RuleViolation("ORG-6", Message.of("refusal.notYourself"));
    }
    require(!staff.locked(), "refusal.lockedAlready");
    require(!records.isLastAdministrator(staff), "refusal.lastAdministrator");
    staff.lock();
    closeTokens(staff);
    records.tell(
        records
            .facts(staff, administrator, "ACCOUNT_LOCKED")
            .with(Change.of("locked", false, true))
            .because(reason));
  }

  /** Opens a locked account, and one that too many wrong passwords shut for a while. */
  public void unlock(String username, Long expected) {
    Actor administrator = current.administrator();
    Staff staff = records.locked(username, expected);
    boolean before = staff.locked();
    staff.unlock();
    throttle.forgive(staff.username());
    records.tell(
        records
            .facts(staff, administrator, "ACCOUNT_UNLOCKED")
            .with(Change.of("locked", before, false)));
  }

  private static void require(boolean fits, String otherwise) {
    if (!fits) {
      throw new RuleViolation("ORG-6", Message.of(otherwise));
    }
  }

  private void closeTokens(Staff staff) {
    em.createQuery(
            "update ApiToken t set t.revokedAt = :now where t.staffId = :staff and t.revokedAt is null")
        .setParameter("now", time.now())
        .setParameter("staff", staff.id())
        .executeUpdate();
  }
}
