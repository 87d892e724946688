package org.xinsheng.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.xinsheng.shared.platform.Tables;

/** Shows deadlines that the sweep had to put off; they do not make the node less ready. */
@Readiness
@ApplicationScoped
public class DeadlineHealth implements HealthCheck {

  @Inject private Tables tables;
  @Inject private DeadlineQueries queries;

  @Override
  public HealthCheckResponse call() {
    if (!tables.areThere()) {
      return HealthCheckResponse.down("deadlines");
    }
    return HealthCheckResponse.named("deadlines").withData("putOff", queries.putOff()).up().build();
  }
}
