package org.xinsheng.shared.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers through the pool and its schema is this version's. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

  private static final int SECONDS = 3;

  @Resource(lookup = Migrations.DATA_SOURCE)
  private DataSource database;

  @Inject private Migrations migrations;
  @Inject private Tables tables;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
    if (!tables.areThere()) {
      return answer.withData("problem", "the tables are being made").down().build();
    }
    try (Connection connection = database.getConnection()) {
      Schema.State schema = migrations.schema();
      return answer
          .withData("kind", schema.database())
          .withData("schema", schema.version())
          .status(connection.isValid(SECONDS))
          .build();
    } catch (SQLException e) {
      return answer.withData("problem", DatabaseSettings.firstLine(e)).down().build();
    }
  }
}
