package org.xinsheng.followup;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.xinsheng.shared.timer.Heartbeat;

/** Every quarter of an hour on every node. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportTimer {

  @Inject private ReportSweep sweep;
  @Inject private Heartbeat heartbeat;

  @PostConstruct
  void expect() {
    heartbeat.expect(ReportSweep.NAME, ReportSweep.PERIOD);
  }

  @Schedule(hour = "*", minute = "*/15", persistent = false, info = "follow-up reports")
  void run() {
    heartbeat.keepAlive(sweep::untilNothingIsDue);
  }
}
