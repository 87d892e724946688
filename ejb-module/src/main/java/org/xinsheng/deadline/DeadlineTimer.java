package org.xinsheng.deadline;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.xinsheng.shared.timer.Heartbeat;

/** Every minute on every node; each batch is a transaction of its own. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadlineTimer {

  @Inject private DeadlineSweep sweep;
  @Inject private Heartbeat heartbeat;

  @PostConstruct
  void expect() {
    heartbeat.expect(DeadlineSweep.NAME, DeadlineSweep.PERIOD);
  }

  @Schedule(hour = "*", minute = "*", persistent = false, info = "deadline supervision")
  void run() {
    heartbeat.keepAlive(sweep::untilNothingIsDue);
  }
}
