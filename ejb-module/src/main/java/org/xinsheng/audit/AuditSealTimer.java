package org.xinsheng.audit;

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
public class AuditSealTimer {

  @Inject private AuditSealSweep sweep;
  @Inject private Heartbeat heartbeat;

  @PostConstruct
  void expect() {
    heartbeat.expect(AuditSealSweep.NAME, AuditSealSweep.PERIOD);
  }

  @Schedule(hour = "*", minute = "7", persistent = false, info = "audit seals")
  void run() {
    heartbeat.keepAlive(sweep::untilNothingIsDue);
  }
}
