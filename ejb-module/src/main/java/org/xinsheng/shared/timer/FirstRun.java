package org.xinsheng.shared.timer;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.xinsheng.shared.Sweep;

/**
 * Every sweep runs once at start-up, beside the deployment: what a downtime missed is caught up.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstRun {

  @Resource private TimerService timers;
  @Inject private Instance<Sweep> sweeps;
  @Inject private Heartbeat heartbeat;

  @PostConstruct
  void soon() {
    timers.createSingleActionTimer(0, new TimerConfig("first run of every sweep", false));
  }

  @Timeout
  void run() {
    heartbeat.keepAlive(heartbeat::forgetGoneNodes);
    sweeps.forEach(sweep -> heartbeat.keepAlive(sweep::untilNothingIsDue));
  }
}
