package org.xinsheng.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinsheng.organisation.domain.RoleHolding;
import org.xinsheng.organisation.domain.Seat;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.platform.RealTime;
import org.xinsheng.signin.Passwords;

/**
 * Fills an empty database: with the demo organisation when {@code xinsheng.demo} says so, else with
 * one administrator whose password is printed once. Of several nodes that start together one does
 * it, the others wait for it: its transaction is open until everything is there, what the others
 * read is committed before.
 */
@Singleton
@Startup
@DependsOn("Migrations")
public class FirstStart {

  static final String DEMO_PASSWORD = "Demo-2026";

  private static final String ADMINISTRATOR = "admin";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Passwords passwords;
  @Inject private RealTime time;

  @Inject
  @ConfigProperty(name = "xinsheng.demo", defaultValue = "false")
  private boolean demo;

  @Inject
  @ConfigProperty(name = "xinsheng.demo.history", defaultValue = "true")
  private boolean past;

  @Inject private Demonstration demonstration;
  @Inject private History history;

  @PostConstruct
  void fillEmptyDatabase() {
    boolean untouched =
        em.createNativeQuery("select done_at from first_start for update").getSingleResult()
            == null;
    if (untouched && nobodyIsThere()) {
      if (demo) {
        demonstration.load(passwords.hash(DEMO_PASSWORD), past ? time.now() : null);
      } else {
        administrator();
      }
    }
    if (untouched) {
      playThePast();
      em.createNativeQuery("update first_start set done_at = ?")
          .setParameter(1, Timestamp.from(time.now()))
          .executeUpdate();
    }
  }

  private boolean nobodyIsThere() {
    return em.createQuery("select count(s) from Staff s", Long.class).getSingleResult() == 0;
  }

  /** Also what an interrupted start has left to be played. */
  private void playThePast() {
    if (demo && past) {
      history.play();
    } else {
      history.leave();
    }
  }

  private void administrator() {
    String password = passwords.random();
    Staff staff = new Staff(ADMINISTRATOR, "系统管理员", Seat.COMPANY);
    staff.receivePassword(passwords.hash(password));
    em.persist(staff);
    em.flush();
    em.persist(new RoleHolding(staff.id(), Role.ADMINISTRATOR, Seat.COMPANY).asPrincipal());
    em.flush();
    print(password);
  }

  private static void print(String password) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    out.printf(
        """

        ------------------------------------------------------------------------
          The database is new. Sign in as %s with the password %s
          It is shown this once, and must be changed at the first sign-in.
        ------------------------------------------------------------------------
        %n""",
        ADMINISTRATOR, password);
  }
}
