package org.xinsheng.shared.timer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** This node is not ready when one of its timers stands still (DL-14); other nodes are. */
@Readiness
@ApplicationScoped
public class TimerHealth implements HealthCheck {

  @Inject private Heartbeat heartbeat;

  @Override
  public HealthCheckResponse call() {
    Instant now = Instant.now();
    var response = HealthCheckResponse.named("timers");
    boolean alive = true;
    for (Pulse pulse : heartbeat.pulses()) {
      String last = pulse.lastGood() == null ? "none yet" : pulse.lastGood().toString();
      response.withData(
          pulse.timer(), pulse.isStalled(now) ? "stalled, last good run " + last : last);
      alive &= !pulse.isStalled(now);
    }
    return response.status(alive).build();
  }
}
