package org.xinsheng.notification;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.xinsheng.shared.timer.Heartbeat;

/** Every minute on every node, half a minute after supervision. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer {

  @Inject private OutboxSweep sweep;
  @Inject private Heartbeat heartbeat;

  @PostConstruct
  void expect() {
    heartbeat.expect(OutboxSweep.NAME, OutboxSweep.PERIOD);
  }

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false, info = "e-mails")
  void run() {
    heartbeat.keepAlive(sweep::untilNothingIsDue);
  }
}
