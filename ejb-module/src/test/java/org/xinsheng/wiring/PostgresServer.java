package org.xinsheng.wiring;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.ConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.xinsheng.shared.platform.Schema;

/** One PostgreSQL server per JVM, started when first asked for; it ends with the JVM. */
final class PostgresServer {

  private static final String USER = "postgres";

  private static final String TEMPLATE = "migrated";

  /** Set where the database must be as one of real use: what is acknowledged is on the disk. */
  private static final String DURABLE = "bench.durable";

  private static EmbeddedPostgres server;
  private static boolean templateIsThere;

  private PostgresServer() {}

  static ConnectionPoolDataSource fresh(String name) {
    return address(name).source();
  }

  /** A new, empty database. */
  static synchronized DatabaseAddress address(String name) {
    execute("create database " + name);
    return addressOf(name);
  }

  /** Migrating takes seconds, copying does not. */
  static synchronized ConnectionPoolDataSource migrated(String name) {
    if (!templateIsThere) {
      PGSimpleDataSource first = new PGSimpleDataSource();
      first.setURL(address(TEMPLATE).url());
      first.setUser(USER);
      Schema.migrate(first);
      templateIsThere = true;
    }
    execute("create database " + name + " template " + TEMPLATE);
    return addressOf(name).source();
  }

  private static DatabaseAddress addressOf(String name) {
    return new DatabaseAddress(DatabaseKind.POSTGRESQL, running().getJdbcUrl(USER, name), USER);
  }

  private static EmbeddedPostgres running() {
    if (server == null) {
      server = start();
    }
    return server;
  }

  /**
   * Nothing here outlives the JVM, so nothing waits for the disk, unless that is what is measured.
   */
  private static EmbeddedPostgres start() {
    String waits = Boolean.getBoolean(DURABLE) ? "on" : "off";
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("fsync", waits)
          .setServerConfig("synchronous_commit", waits)
          .setServerConfig("full_page_writes", waits)
          .setServerConfig("max_connections", "200")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void execute(String sql) {
    try (Connection connection = running().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
