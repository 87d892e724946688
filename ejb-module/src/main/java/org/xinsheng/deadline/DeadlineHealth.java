package org.xinsheng.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.xinsheng.shared.platform.Migrations;

/** Shows deadlines that the sweep had to put off; they do not make the node less ready. */
@Readiness
@ApplicationScoped
public class DeadlineHealth implements HealthCheck {

  @Inject private Migrations migrations;
  @Inject private DeadlineQueries queries;

  @Override
  public HealthCheckResponse call() {
    migrations.await();
    return HealthCheckResponse.named("deadlines").withData("putOff", queries.putOff()).up().build();
  }
}
