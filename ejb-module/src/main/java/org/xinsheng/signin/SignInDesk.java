package org.xinsheng.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.Optional;

/** Checks a user name and a password; for pages and API alike. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInDesk {

  /** Longer than any that is kept. */
  private static final int LONGEST = 200;

  @Inject private Throttle throttle;
  @Inject private Accounts accounts;
  @Inject private Passwords passwords;

  /**
   * @param address of the caller, for the throttle
   */
  public SignIn signIn(String username, String password, String address) {
    if (username == null || password == null) {
      return new SignIn.Refused();
    }
    String name = username.substring(0, Math.min(LONGEST, username.length()));
    Optional<Duration> wait = admit(name, address);
    if (wait.isPresent()) {
      return new SignIn.Throttled(wait.get());
    }
    Optional<Accounts.Credentials> known = accounts.credentials(name);
    String hash = known.map(Accounts.Credentials::passwordHash).orElse(null);
    boolean right = passwords.matches(limited(password), hash);
    if (!right || password.length() > LONGEST) {
      return new SignIn.Refused();
    }
    throttle.succeeded(name, address);
    return new SignIn.Accepted(known.orElseThrow().account());
  }

  private static String limited(String password) {
    return password.substring(0, Math.min(LONGEST, password.length()));
  }

  /** Two first failures at once: the second finds the row of the first. */
  private Optional<Duration> admit(String username, String address) {
    try {
      return throttle.admit(username, address);
    } catch (EJBException | PersistenceException collision) {
      return throttle.admit(username, address);
    }
  }
}
