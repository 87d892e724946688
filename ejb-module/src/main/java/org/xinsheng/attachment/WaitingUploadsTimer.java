package org.xinsheng.attachment;

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
public class WaitingUploadsTimer {

  @Inject private WaitingUploadsSweep sweep;
  @Inject private Heartbeat heartbeat;

  @PostConstruct
  void expect() {
    heartbeat.expect(WaitingUploadsSweep.NAME, WaitingUploadsSweep.PERIOD);
  }

  @Schedule(hour = "*", minute = "37", persistent = false, info = "waiting uploads")
  void run() {
    heartbeat.keepAlive(sweep::untilNothingIsDue);
  }
}
