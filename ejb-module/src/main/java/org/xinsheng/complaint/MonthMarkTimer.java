package org.xinsheng.complaint;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.xinsheng.shared.timer.Heartbeat;

/** Every minute on every node, and again before each supervision of deadlines. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MonthMarkTimer {

  @Inject private MonthMarkSweep sweep;
  @Inject private Heartbeat heartbeat;

  @PostConstruct
  void expect() {
    heartbeat.expect(MonthMarkSweep.NAME, MonthMarkSweep.PERIOD);
  }

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false, info = "month marks")
  void run() {
    heartbeat.keepAlive(sweep::untilNothingIsDue);
  }
}
