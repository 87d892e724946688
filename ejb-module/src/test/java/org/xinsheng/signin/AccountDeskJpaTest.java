package org.xinsheng.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.organisation.SeatCodes;
import org.xinsheng.organisation.StaffDesk;
import org.xinsheng.organisation.StaffDetails;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** What opens an account, and what closes it together with all that it opened. */
@OnBothDatabases
class AccountDeskJpaTest {

  private final DemoStaff staff;
  private final ActingAs acting = new ActingAs();
  private final SignInJpaTest.TestTime time = new SignInJpaTest.TestTime();
  private final AccountDesk desk;
  private final SignInDesk signIns;
  private final TokenDesk tokens;
  private final Wiring wiring;

  AccountDeskJpaTest(Wiring wiring) {
    this.wiring = wiring.use(new SignInJpaTest.PlainHashing(), time, acting);
    this.staff = DemoStaff.in(wiring);
    acting.actor(staff.actor("admin"));
    this.desk = wiring.bean(AccountDesk.class);
    this.signIns = wiring.bean(SignInDesk.class);
    this.tokens = wiring.bean(TokenDesk.class);
  }

  private SignIn signIn(String username, String password) {
    return signIns.signIn(username, password, "192.0.2.7");
  }

  private Account accepted(String username, String password) {
    return assertInstanceOf(SignIn.Accepted.class, signIn(username, password)).account();
  }

  private void added(String username) {
    SeatCodes office = new SeatCodes(null, "GD01", null, null);
    wiring.bean(StaffDesk.class).create(username, new StaffDetails("新同事", office, null));
  }

  @Test
  void aOneTimePasswordOpensOnlyTheWayToAnother() {
    added("key1");
    assertInstanceOf(SignIn.Refused.class, signIn("key1", ""));
    String first = desk.givePassword("key1", null);
    assertTrue(accepted("key1", first).mustChangePassword());
    String token = tokens.issue(accepted("key1", first)).token();
    assertTrue(tokens.account(token).isPresent());
    String second = desk.givePassword("key1", null);
    assertInstanceOf(SignIn.Refused.class, signIn("key1", first));
    assertFalse(tokens.account(token).isPresent());
    assertTrue(accepted("key1", second).mustChangePassword());
  }

  @Test
  void aLockedAccountOpensNothingUntilItIsUnlocked() {
    added("key2");
    String password = desk.givePassword("key2", null);
    String token = tokens.issue(accepted("key2", password)).token();
    assertThrows(InvalidInput.class, () -> desk.lock("key2", null, " "));
    desk.lock("key2", null, "遗失手机");
    assertInstanceOf(SignIn.Refused.class, signIn("key2", password));
    assertFalse(tokens.account(token).isPresent());
    assertEquals("refusal.lockedAlready", refused("key2"));
    desk.unlock("key2", null);
    accepted("key2", password);
    assertEquals("refusal.notYourself", refused("admin"));
  }

  private String refused(String username) {
    return assertThrows(RuleViolation.class, () -> desk.lock(username, null, "x"))
        .explanation()
        .key();
  }

  @Test
  void unlockingForgetsWrongPasswords() {
    added("key3");
    String password = desk.givePassword("key3", null);
    for (int i = 0; i < 5; i++) {
      assertInstanceOf(SignIn.Refused.class, signIn("key3", "wrong"));
    }
    assertInstanceOf(SignIn.Throttled.class, signIn("key3", password));
    desk.unlock("key3", null);
    accepted("key3", password);
  }

  @Test
  void onlyAdministratorsDoSo() {
    acting.actor(staff.actor("manager1"));
    assertThrows(NotAllowed.class, () -> desk.givePassword("cs1", null));
    assertThrows(NotAllowed.class, () -> desk.lock("cs1", null, "x"));
    assertThrows(NotAllowed.class, () -> desk.unlock("cs1", null));
  }
}
