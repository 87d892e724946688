package org.xinsheng.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.platform.RealTime;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class SignInJpaTest {

  private static final String ADDRESS = "192.0.2.1";
  private static final String PASSWORD = "correct horse";

  /**
   * The server's hashing is proved by the server; here a plain stand-in counts what it is asked.
   */
  static final class PlainHashing implements Pbkdf2PasswordHash {

    private int verified;

    @Override
    public void initialize(Map<String, String> parameters) {
      assertEquals("210000", parameters.get("Pbkdf2PasswordHash.Iterations"));
    }

    @Override
    public String generate(char[] password) {
      return "plain:" + new String(password);
    }

    @Override
    public boolean verify(char[] password, String hash) {
      verified++;
      return hash.equals(generate(password));
    }
  }

  /** Real time that the test moves. */
  static final class TestTime extends RealTime {

    private Instant now = Instant.parse("2026-11-23T01:15:00Z");

    @Override
    public Instant now() {
      return now;
    }
  }

  private final Wiring wiring;
  private final PlainHashing hashing = new PlainHashing();
  private final TestTime time = new TestTime();
  private final ActingAs actor = new ActingAs();
  private final SignInDesk desk;
  private final TokenDesk tokens;
  private final DemoStaff staff;

  SignInJpaTest(Wiring wiring) {
    this.wiring =
        wiring.use(hashing, time, actor).setting("xinsheng.signin.failures-per-address", "6");
    this.staff = DemoStaff.in(wiring);
    this.desk = wiring.bean(SignInDesk.class);
    this.tokens = wiring.bean(TokenDesk.class);
  }

  @BeforeEach
  void fresh() {
    wiring.database().update("delete from sign_in_failures");
    wiring.database().update("delete from api_token");
    wiring
        .database()
        .update(
            "update staff set active = true, must_change_password = false, password_hash = ?",
            "plain:" + PASSWORD);
  }

  private SignIn signIn(String username, String password) {
    return desk.signIn(username, password, ADDRESS);
  }

  private Account accepted(String username) {
    return assertInstanceOf(SignIn.Accepted.class, signIn(username, PASSWORD)).account();
  }

  private static void isRefused(SignIn answer) {
    assertInstanceOf(SignIn.Refused.class, answer);
  }

  @Test
  void theRightPasswordOpensTheAccountWithItsRoles() {
    Account account = accepted(" CSHead1");
    assertEquals("cshead1", account.username());
    assertEquals(
        Set.of(Role.EMPLOYEE, Role.DEPARTMENT_HEAD, Role.CUSTOMER_SERVICE), account.roles());
    assertTrue(account.groups().containsAll(Set.of("STAFF", "DEPARTMENT_HEAD")));
  }

  @Test
  void everythingElseIsRefusedAlikeAndCostsOneCheckOfAPassword() {
    wiring.database().update("update staff set active = false where username = 'cs2'");
    wiring.database().update("update staff set password_hash = null where username = 'cs3'");
    isRefused(signIn("cs1", "wrong"));
    isRefused(signIn("nobody", PASSWORD));
    isRefused(signIn("cs2", PASSWORD));
    isRefused(signIn("cs3", PASSWORD));
    isRefused(signIn("cs1", PASSWORD + "x".repeat(500)));
    assertEquals(5, hashing.verified);
    isRefused(signIn(null, PASSWORD));
    isRefused(signIn("cs1", null));
  }

  @Test
  void afterFiveFailuresEvenTheRightPasswordWaits() {
    for (int i = 0; i < 5; i++) {
      isRefused(signIn("cs1", "wrong"));
    }
    SignIn.Throttled sixth = assertInstanceOf(SignIn.Throttled.class, signIn("CS1", PASSWORD));
    assertEquals(900, sixth.seconds());
    accepted("cs2");
    time.now = time.now.plus(Duration.ofMinutes(15));
    accepted("cs1");
  }

  @Test
  void unknownNamesAreThrottledLikeKnownOnes() {
    for (int i = 0; i < 5; i++) {
      isRefused(signIn("nobody", "wrong"));
    }
    assertInstanceOf(SignIn.Throttled.class, signIn("nobody", "wrong"));
  }

  @Test
  void aSuccessResetsTheAccountButNotTheAddress() {
    for (int i = 0; i < 4; i++) {
      isRefused(signIn("cs1", "wrong"));
    }
    accepted("cs1");
    isRefused(signIn("cs1", "wrong"));
    isRefused(signIn("cs2", "wrong"));
    assertInstanceOf(SignIn.Throttled.class, signIn("cs2", PASSWORD));
    assertInstanceOf(SignIn.Accepted.class, desk.signIn("cs2", PASSWORD, "192.0.2.2"));
  }

  @Test
  void manyAttemptsAtOnceDoNotSlipThrough() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(8);
    try {
      List<Callable<SignIn>> attempts = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        attempts.add(() -> signIn("cs1", "wrong"));
      }
      int looked = 0;
      for (Future<SignIn> answer : many.invokeAll(attempts)) {
        looked += answer.get() instanceof SignIn.Refused ? 1 : 0;
      }
      assertEquals(5, looked);
    } finally {
      many.shutdownNow();
    }
  }

  /** What a browser asks by itself, such as a wall screen that renews itself, is no activity. */
  @Test
  void onlyWhatAPersonDoesProlongsTheirSession() {
    SessionDesk sessions = wiring.bean(SessionDesk.class);
    String quiet = sessions.begin(accepted("cs1"));
    String busy = sessions.begin(accepted("cs1"));
    Instant end = time.now.plus(Duration.ofMinutes(30));
    time.now = end;
    assertTrue(sessions.account(quiet, false).isPresent());
    assertTrue(sessions.account(busy, true).isPresent());
    time.now = end.plusMillis(1);
    assertEquals(Optional.empty(), sessions.account(quiet, false));
    assertTrue(sessions.account(busy, false).isPresent());
  }

  @Test
  void aTokenOpensItsAccountForTwelveHours() {
    IssuedToken token = tokens.issue(accepted("cs1"));
    assertEquals(time.now.plus(Duration.ofHours(12)), token.expiresAt());
    assertEquals(43, token.token().length());
    assertEquals("cs1", tokens.account(token.token()).orElseThrow().username());
    assertNotEquals(token.token(), tokens.issue(accepted("cs1")).token());
    assertEquals(Optional.empty(), tokens.account("guessed"));
    time.now = token.expiresAt();
    assertEquals(Optional.empty(), tokens.account(token.token()));
  }

  @Test
  void onlyItsDigestIsStored() {
    IssuedToken token = tokens.issue(accepted("cs1"));
    List<List<Object>> rows = wiring.database().rows("select digest from api_token");
    assertEquals(List.of(List.of(Digest.of(token.token()))), rows);
  }

  @Test
  void aRevokedTokenAndOneOfSomebodyWhoLeftOpenNothing() {
    IssuedToken one = tokens.issue(accepted("cs1"));
    IssuedToken two = tokens.issue(accepted("cs2"));
    tokens.revoke(one.token());
    tokens.revoke("guessed");
    wiring.database().update("update staff set active = false where username = 'cs2'");
    assertEquals(Optional.empty(), tokens.account(one.token()));
    assertEquals(Optional.empty(), tokens.account(two.token()));
  }

  @Test
  void aNewPasswordClosesWhatTheOldOneOpened() {
    wiring.database().update("update staff set must_change_password = true");
    Account before = accepted("cs1");
    assertTrue(before.mustChangePassword());
    IssuedToken token = tokens.issue(before);
    actor.actor(staff.actor("cs1"));
    wiring.bean(PasswordDesk.class).change(PASSWORD, "battery staple", ADDRESS);
    assertEquals(Optional.empty(), tokens.account(token.token()));
    isRefused(signIn("cs1", PASSWORD));
    Account after =
        assertInstanceOf(SignIn.Accepted.class, signIn("cs1", "battery staple")).account();
    assertFalse(after.mustChangePassword());
    assertNotEquals(before.stamp(), after.stamp());
  }

  @Test
  void aPoorPasswordOrAWrongOldOneIsRefusedAtItsField() {
    actor.actor(staff.actor("manager1"));
    assertEquals("newPassword", refusedField(PASSWORD, "1234567"));
    assertEquals("newPassword", refusedField(PASSWORD, "MANAGER1"));
    assertEquals("newPassword", refusedField(PASSWORD, PASSWORD));
    assertEquals("newPassword", refusedField(PASSWORD, "x".repeat(201)));
    assertEquals("newPassword", refusedField(PASSWORD, null));
    assertEquals("currentPassword", refusedField("wrong", "battery staple"));
    accepted("manager1");
  }

  private String refusedField(String current, String next) {
    PasswordDesk passwords = wiring.bean(PasswordDesk.class);
    return assertThrows(InvalidInput.class, () -> passwords.change(current, next, ADDRESS))
        .fields()
        .get(0)
        .field();
  }

  @Test
  void whatHasHadNoEffectForADayIsThrownAway() {
    tokens.issue(accepted("cs1"));
    isRefused(signIn("cs1", "wrong"));
    wiring.bean(SignInSweep.class).untilNothingIsDue();
    assertEquals(1, wiring.database().count("api_token"));
    time.now = time.now.plus(Duration.ofHours(36)).plusMillis(1);
    wiring.bean(SignInSweep.class).untilNothingIsDue();
    assertEquals(0, wiring.database().count("api_token"));
    assertEquals(0, wiring.database().count("sign_in_failures"));
  }
}
