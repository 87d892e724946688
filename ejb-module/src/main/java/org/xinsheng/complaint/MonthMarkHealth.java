package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.xinsheng.shared.platform.Tables;
import org.xinsheng.shared.timer.Setbacks;

/** Shows complaints whose age could not be looked at; they do not make the node less ready. */
@Readiness
@ApplicationScoped
public class MonthMarkHealth implements HealthCheck {

  @Inject private Tables tables;
  @Inject private Setbacks setbacks;

  @Override
  public HealthCheckResponse call() {
    if (!tables.areThere()) {
      return HealthCheckResponse.down(MonthMarkSweep.NAME);
    }
    return HealthCheckResponse.named(MonthMarkSweep.NAME)
        .withData("putOff", setbacks.putOff(MonthMarkSweep.NAME))
        .up()
        .build();
  }
}
