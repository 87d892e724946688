package org.xinsheng.product;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.xinsheng.shared.platform.Schema;

/**
 * A database for one product, empty at first.
 *
 * @param url without a driver's options that only the product needs
 * @param settings for the product
 */
public record TestDatabase(
    DatabaseKind kind, String url, String user, String password, Map<String, String> settings) {

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Files in the folder where the product runs; the product's own defaults apply. */
  static TestDatabase h2(Path folder) {
    return new TestDatabase(
        DatabaseKind.H2, "jdbc:h2:file:" + folder.resolve("data/xinsheng"), "sa", "", Map.of());
  }

  /** A new database with an owner of its own in the one PostgreSQL server of this test run. */
  static TestDatabase postgresql() {
    String name = "xinsheng" + COUNT.incrementAndGet();
    String password = "secret-of-" + name;
    PostgresServer server = PostgresServer.running();
    server.execute(
        "create role " + name + " login password '" + password + "'",
        "create database " + name + " owner " + name);
    String url = server.url(name);
    return new TestDatabase(
        DatabaseKind.POSTGRESQL,
        url,
        name,
        password,
        Map.of(
            "xinsheng.db.driver", "org.postgresql.ds.PGSimpleDataSource",
            "xinsheng.db.url", url,
            "xinsheng.db.user", name,
            "xinsheng.db.password", password));
  }

  static TestDatabase of(DatabaseKind kind, Path folder) {
    return switch (kind) {
      case H2 -> h2(folder);
      case POSTGRESQL -> postgresql();
    };
  }

  /** Looks in from outside; with H2 only while the product is stopped. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** Brings the schema to this version without starting a product. */
  public void migrate() {
    Schema.migrate(
        switch (kind) {
          case H2 -> h2Source();
          case POSTGRESQL -> postgresqlSource();
        });
  }

  private DataSource h2Source() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  private DataSource postgresqlSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  public void execute(String... statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
