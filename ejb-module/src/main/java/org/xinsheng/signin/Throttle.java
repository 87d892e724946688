package org.xinsheng.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.shared.platform.RealTime;
import org.xinsheng.signin.domain.SignInFailures;

/** Counts failed sign-ins per account and per address, for all nodes together. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Throttle {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private RealTime time;

  @Inject
  @ConfigProperty(name = "xinsheng.signin.failures-per-account", defaultValue = "5")
  private int perAccount;

  @Inject
  @ConfigProperty(name = "xinsheng.signin.failures-per-address", defaultValue = "30")
  private int perAddress;

  @Inject
  @ConfigProperty(name = "xinsheng.signin.window", defaultValue = "PT15M")
  private Duration window;

  /**
   * Counts an attempt against both limits.
   *
   * @return how long to wait when one of them is reached
   */
  public Optional<Duration> admit(String username, String address) {
    Instant now = time.now();
    Optional<Duration> wait = failures(account(username), now).admit(perAccount, window, now);
    return wait.isPresent() ? wait : failures(address(address), now).admit(perAddress, window, now);
  }

  /** The attempt succeeded: the account starts anew, the address has one failure less. */
  public void succeeded(String username, String address) {
    Instant now = time.now();
    failures(account(username), now).forget();
    failures(address(address), now).takeBack();
  }

  /** What was counted against an account is forgotten. */
  public void forgive(String username) {
    SignInFailures known =
        em.find(SignInFailures.class, account(username), LockModeType.PESSIMISTIC_WRITE);
    if (known != null) {
      known.forget();
    }
  }

  private SignInFailures failures(String subject, Instant now) {
    SignInFailures known = em.find(SignInFailures.class, subject, LockModeType.PESSIMISTIC_WRITE);
    if (known != null) {
      return known;
    }
    SignInFailures first = new SignInFailures(subject, now);
    em.persist(first);
    em.flush();
    return first;
  }

  /** A digest, because people type passwords into the wrong field. */
  private static String account(String username) {
    return "account " + Digest.of(Staff.canonical(username));
  }

  private static String address(String address) {
    return "address " + Digest.of(address);
  }
}
