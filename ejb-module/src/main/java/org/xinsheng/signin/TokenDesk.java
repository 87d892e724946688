package org.xinsheng.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinsheng.shared.platform.RealTime;
import org.xinsheng.signin.domain.ApiToken;

/** Bearer tokens of 256 random bits. */
@Stateless
@PermitAll
public class TokenDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Accounts accounts;
  @Inject private RealTime time;

  @Inject
  @ConfigProperty(name = "xinsheng.token.validity", defaultValue = "PT12H")
  private Duration validity;

  /** For an account whose password was just checked. */
  public IssuedToken issue(Account account) {
    String token = Secret.fresh();
    ApiToken kept = new ApiToken(Digest.of(token), account.staffId(), time.now(), validity);
    em.persist(kept);
    return new IssuedToken(token, kept.expiresAt());
  }

  /** The active account that the token opens now. */
  public Optional<Account> account(String token) {
    return Optional.ofNullable(em.find(ApiToken.class, Digest.of(token)))
        .filter(it -> it.opensAt(time.now()))
        .flatMap(it -> accounts.byId(it.staffId()));
  }

  public void revoke(String token) {
    ApiToken known = em.find(ApiToken.class, Digest.of(token));
    if (known != null) {
      known.revoke(time.now());
    }
  }
}
