package org.xinsheng.signin;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every hour, on every node. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInTimer {

  @Inject private SignInSweep sweep;

  @Schedule(hour = "*", minute = "17", persistent = false, info = "expired tokens and failures")
  void run() {
    sweep.untilNothingIsDue();
  }
}
