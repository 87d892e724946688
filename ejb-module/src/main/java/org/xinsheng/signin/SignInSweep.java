package org.xinsheng.signin;

import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.xinsheng.shared.Sweep;
import org.xinsheng.shared.platform.RealTime;
import org.xinsheng.shared.timer.Heartbeat;

/** Throws away tokens, sessions and counted failures that have had no effect for a day. */
@Stateless
@LocalBean
@Local(Sweep.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInSweep implements Sweep {

  public static final String NAME = "sign-ins";
  public static final Duration PERIOD = Duration.ofHours(1);

  private static final Duration KEPT = Duration.ofDays(1);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Heartbeat heartbeat;
  @Inject private RealTime time;

  @Override
  public void untilNothingIsDue() {
    heartbeat.during(NAME, this::all);
  }

  private int all() {
    Instant before = time.now().minus(KEPT);
    return delete("delete from ApiToken t where t.expiresAt < :before", before)
        + delete("delete from PageSession s where s.seenAt < :before", before)
        + delete("delete from SignInFailures f where f.since < :before", before);
  }

  private int delete(String jpql, Instant before) {
    return em.createQuery(jpql).setParameter("before", before).executeUpdate();
  }
}
