package org.xinsheng.shared.platform;

import static org.xinsheng.shared.platform.DatabaseSettings.DEFAULT_DRIVER;
import static org.xinsheng.shared.platform.DatabaseSettings.DEFAULT_URL;
import static org.xinsheng.shared.platform.DatabaseSettings.DEFAULT_USER;
import static org.xinsheng.shared.platform.DatabaseSettings.DRIVER_KEY;
import static org.xinsheng.shared.platform.DatabaseSettings.PASSWORD_KEY;
import static org.xinsheng.shared.platform.DatabaseSettings.URL_KEY;
import static org.xinsheng.shared.platform.DatabaseSettings.USER_KEY;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/**
 * Checks and migrates the database before anything else touches it. Whatever reads or writes at
 * start-up or by timer is {@code @DependsOn("Migrations")}.
 *
 * <p>A start that cannot work ends with one line that says why: the runnable jar with exit code 78
 * ({@value StartFailure#HALT_KEY}), an application server with a failed deployment.
 */
@DataSourceDefinition(
    name = Migrations.DATA_SOURCE,
    className = "${MPCONFIG=" + DRIVER_KEY + ":" + DEFAULT_DRIVER + "}",
    url = "${MPCONFIG=" + URL_KEY + ":" + DEFAULT_URL + "}",
    user = "${MPCONFIG=" + USER_KEY + ":" + DEFAULT_USER + "}",
    password = "${MPCONFIG=" + PASSWORD_KEY + ":}",
    minPoolSize = 2,
    maxPoolSize = 20,
    properties = {
      // A database that was restarted behind the pool costs one check, not a failed request.
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
      "fish.payara.validate-atmost-once-period-in-seconds=5",
      "fish.payara.max-wait-time-in-millis=10000"
    })
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

  public static final String DATA_SOURCE = "java:app/jdbc/xinsheng";

  private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

  @Inject private Config config;

  private Schema.State schema;

  @PostConstruct
  void migrate() {
    DatabaseSettings settings = DatabaseSettings.of(config);
    try {
      settings.check();
      schema = Schema.migrate(settings.unpooled());
    } catch (DatabaseUnusable e) {
      throw new StartFailure(config).because(e);
    }
    LOG.info(
        () ->
            "Database %s: schema version %s, %d migrations applied now"
                .formatted(settings.place(), schema.version(), schema.applied()));
  }

  /** The schema that this node found or made. */
  public Schema.State schema() {
    return schema;
  }
}
