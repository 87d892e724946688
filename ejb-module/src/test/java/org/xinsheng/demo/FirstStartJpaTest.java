package org.xinsheng.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.SettableClock;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class FirstStartJpaTest {

  /** A stand-in for the server's hashing. */
  static final class NoHashing implements Pbkdf2PasswordHash {

    @Override
    public void initialize(Map<String, String> parameters) {}

    @Override
    public String generate(char[] password) {
      return "hash of " + new String(password);
    }

    @Override
    public boolean verify(char[] password, String hash) {
      return hash.equals(generate(password));
    }
  }

  private static final List<String> FILLED =
      List.of(
          "customer_phone",
          "customer_unit",
          "customer",
          "role_holding",
          "staff",
          "unit",
          "zone",
          "department",
          "office",
          "branch",
          "company",
          "category");

  private final Wiring wiring;

  FirstStartJpaTest(Wiring wiring) {
    this.wiring = wiring.use(new NoHashing()).setting("xinsheng.demo.history", "false");
    Rehearsal.in(wiring, SettableClock.START);
  }

  @BeforeEach
  void emptyDatabase() {
    FILLED.forEach(table -> wiring.database().update("delete from " + table));
    wiring.database().update("update first_start set done_at = null");
  }

  /** A node starts without a past; the wiring runs what the container would. */
  private void start() {
    wiring.newTx(() -> wiring.wired(new FirstStart()));
  }

  @Test
  void aDemonstrationStartsWithEverybodyInPlace() {
    wiring.setting("xinsheng.demo", "true");
    start();
    assertEquals(26, wiring.database().count("staff"));
    assertEquals(456, wiring.database().count("unit"));
    assertEquals(202, wiring.database().count("customer"));
    assertEquals(
        List.of(List.of("hash of Demo-2026", false)),
        wiring.database().rows("select distinct password_hash, must_change_password from staff"));
  }

  @Test
  void otherwiseThereIsOneAdministratorWhoMustChangeTheRandomPassword() {
    start();
    List<Object> admin =
        wiring
            .database()
            .rows(
                "select username, must_change_password, role, password_hash from staff s"
                    + " join role_holding h on h.staff_id = s.id")
            .get(0);
    assertEquals(List.of("admin", true, "ADMINISTRATOR"), admin.subList(0, 3));
    assertTrue(admin.get(3).toString().matches("hash of \\w{16}"));
    assertEquals(1, wiring.database().count("staff"));
  }

  @Test
  void aSecondStartChangesNothing() {
    start();
    wiring.setting("xinsheng.demo", "true");
    start();
    assertEquals(1, wiring.database().count("staff"));
  }

  @Test
  void ofTwoNodesThatStartTogetherOneFillsTheDatabase() throws Exception {
    wiring.setting("xinsheng.demo", "true");
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> node =
          () -> {
            start();
            return true;
          };
      for (Future<Boolean> started : nodes.invokeAll(List.of(node, node))) {
        started.get();
      }
      assertEquals(26, wiring.database().count("staff"));
    } finally {
      nodes.shutdownNow();
    }
  }
}
