package org.xinsheng.shared.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
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
    className = "org.xinsheng.shared.platform.ConnectionPool",
    // The pool is the product's own, sized by settings; the server's takes numbers only. What is
    // said of a pool here is what keeps a server without one from warning of its absence.
    minPoolSize = 0,
    maxPoolSize = PoolSettings.MOST,
    maxIdleTime = 0,
    properties = {"fish.payara.pooling=false", "fish.payara.match-connections=false"})
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

  public static final String DATA_SOURCE = "java:app/jdbc/xinsheng";

  private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

  @Inject private Config config;
  @Inject private Tables tables;

  private Schema.State schema;

  @PostConstruct
  void migrate() {
    DatabaseSettings settings = DatabaseSettings.of(config);
    try {
      PoolSettings.of(config);
      settings.check();
      schema = Schema.migrate(settings.unpooled());
      tables.made();
    } catch (DatabaseUnusable e) {
      throw new StartFailure(config).because(e);
    }
    LOG.info(
        () ->
            "Database %s: schema version %s, %d migrations applied now"
                .formatted(settings.place(), schema.version(), schema.applied()));
  }

  /** Beans that need the database depend on this one, hence ended before it. */
  @PreDestroy
  void close() {
    ConnectionPool.close();
  }

  /** The schema that this node found or made. */
  public Schema.State schema() {
    return schema;
  }
}
