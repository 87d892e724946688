package org.xinsheng.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinsheng.shared.platform.RealTime;
import org.xinsheng.signin.domain.PageSession;

/**
 * Who is signed in with a browser. Kept in the database, so that a sign-in outlives the node that
 * took it and ends on all nodes at once.
 */
@Stateless
@PermitAll
public class SessionDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Accounts accounts;
  @Inject private RealTime time;

  @Inject
  @ConfigProperty(name = "xinsheng.session.timeout", defaultValue = "PT30M")
  private Duration timeout;

  /**
   * For an account whose password was just checked.
   *
   * @return what the browser keeps
   */
  public String begin(Account account) {
    String secret = Secret.fresh();
    em.persist(new PageSession(Digest.of(secret), account.staffId(), account.stamp(), time.now()));
    return secret;
  }

  /**
   * The account that is signed in: active, with the password of then, and not away for too long.
   *
   * @param active whether the person did something, as against the browser by itself
   */
  public Optional<Account> account(String secret, boolean active) {
    Instant now = time.now();
    PageSession session = em.find(PageSession.class, Digest.of(secret));
    if (session == null || !session.lastsAt(now, timeout)) {
      return Optional.empty();
    }
    Optional<Account> account =
        accounts.byId(session.staffId()).filter(it -> it.stamp().equals(session.stamp()));
    if (active && account.isPresent()) {
      session.seen(now, timeout);
    }
    return account;
  }

  public void end(String secret) {
    em.createQuery("delete from PageSession s where s.digest = :digest")
        .setParameter("digest", Digest.of(secret))
        .executeUpdate();
  }
}
