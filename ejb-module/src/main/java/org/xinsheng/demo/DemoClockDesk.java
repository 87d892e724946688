package org.xinsheng.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Sweep;
import org.xinsheng.shared.platform.ProductClock;

/** Lets an administrator try weeks of deadlines in minutes; only with demo data. */
@Stateless
@RolesAllowed("STAFF")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoClockDesk {

  /** The furthest move in one step, inclusive. */
  static final Duration FURTHEST = Duration.ofDays(366);

  /** What one sweep finds due may make work for another; the second round is short. */
  private static final int ROUNDS = 2;

  @Inject
  @ConfigProperty(name = "xinsheng.demo", defaultValue = "false")
  private boolean demo;

  @Inject private DemoClock demoClock;
  @Inject private ProductClock productClock;
  @Inject private Clock clock;
  @Inject private CurrentActor currentActor;
  @Inject private Instance<Sweep> sweeps;

  /**
   * Moves the clock forward and does everything that has fallen due; zero only reads it.
   *
   * @return the product's time after that
   */
  public Instant advance(Duration by) {
    if (!demo) {
      throw new NotFound("demo clock");
    }
    Actor actor = currentActor.administrator();
    if (by.isNegative() || by.compareTo(FURTHEST) > 0) {
      throw new InvalidInput("advance", Message.of("refusal.clockMove", FURTHEST.toDays()));
    }
    if (!by.isZero()) {
      demoClock.move(by, actor, clock.now());
      productClock.forget();
      sweep();
    }
    return clock.now();
  }

  private void sweep() {
    for (int round = 0; round < ROUNDS; round++) {
      sweeps.forEach(Sweep::untilNothingIsDue);
    }
  }
}
