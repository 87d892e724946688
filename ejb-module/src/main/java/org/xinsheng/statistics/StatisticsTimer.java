package org.xinsheng.statistics;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.xinsheng.shared.timer.Heartbeat;

/** Every quarter of an hour on every node (STAT-1). */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatisticsTimer {

  @Inject private StatisticsSweep sweep;
  @Inject private Heartbeat heartbeat;

  @PostConstruct
  void expect() {
    heartbeat.expect(StatisticsSweep.NAME, StatisticsSweep.PERIOD);
  }

  @Schedule(hour = "*", minute = "*/15", persistent = false, info = "statistics")
  void run() {
    heartbeat.keepAlive(sweep::untilNothingIsDue);
  }
}
