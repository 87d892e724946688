package org.xinsheng.signin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.xinsheng.shared.timer.Heartbeat;

/** Every hour, on every node. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInTimer {

  @Inject private SignInSweep sweep;
  @Inject private Heartbeat heartbeat;

  @PostConstruct
  void expect() {
    heartbeat.expect(SignInSweep.NAME, SignInSweep.PERIOD);
  }

  @Schedule(hour = "*", minute = "17", persistent = false, info = "expired tokens and failures")
  void run() {
    heartbeat.keepAlive(sweep::untilNothingIsDue);
  }
}
