package org.xinsheng.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows deadlines that the sweep had to put off; they do not make the node less ready. */
@Readiness
@ApplicationScoped
public class DeadlineHealth implements HealthCheck {

  @Inject private DeadlineQueries queries;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("deadlines").withData("putOff", queries.putOff()).up().build();
  }
}
