package org.xinsheng.shared.once;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.xinsheng.shared.timer.Heartbeat;

/** Every hour on every node. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OnceTimer {

  @Inject private OnceSweep sweep;
  @Inject private Heartbeat heartbeat;

  @PostConstruct
  void expect() {
    heartbeat.expect(OnceSweep.NAME, OnceSweep.PERIOD);
  }

  @Schedule(hour = "*", minute = "17", persistent = false, info = "idempotency keys")
  void run() {
    heartbeat.keepAlive(sweep::untilNothingIsDue);
  }
}
