package org.xinsheng.wiring;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.ConnectionPoolDataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.xinsheng.shared.platform.DatabaseSettings;

/** Where a database is that more than one JVM works on, one after the other or together. */
public record DatabaseAddress(DatabaseKind kind, String url, String user) {

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** A database that is not there yet: files with the product's own settings, or in the server. */
  public static DatabaseAddress fresh(DatabaseKind kind, Path folder) {
    return switch (kind) {
      case H2 ->
          new DatabaseAddress(
              kind,
              DatabaseSettings.DEFAULT_URL.replace("./data", folder.toString()),
              DatabaseSettings.DEFAULT_USER);
      case POSTGRESQL -> PostgresServer.address("shared" + COUNT.incrementAndGet());
    };
  }

  ConnectionPoolDataSource source() {
    return switch (kind) {
      case H2 -> {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user);
        yield source;
      }
      case POSTGRESQL -> {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setURL(url);
        source.setUser(user);
        yield source;
      }
    };
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, "");
  }
}
