package org.xinsheng.wiring;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.xinsheng.shared.platform.Schema;

/** One migrated database with the product's persistence unit over it. */
public final class TestDatabase implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final AtomicInteger SESSIONS = new AtomicInteger();

  private static final Logger MIGRATION_LOG = Logger.getLogger("org.flywaydb");

  static {
    MIGRATION_LOG.setLevel(Level.WARNING);
  }

  private final DatabaseKind kind;
  private final JdbcConnectionPool pool;
  private final DataSource connections;
  private final EntityManagerFactory entities;

  TestDatabase(DatabaseKind kind) {
    this(kind, UnaryOperator.identity());
  }

  /**
   * @param watch stands between the product and its connections
   */
  TestDatabase(DatabaseKind kind, UnaryOperator<DataSource> watch) {
    this(kind, kind.migrated("xinsheng" + COUNT.incrementAndGet()), watch);
  }

  private TestDatabase(
      DatabaseKind kind, ConnectionPoolDataSource source, UnaryOperator<DataSource> watch) {
    this.kind = kind;
    this.pool = JdbcConnectionPool.create(source);
    pool.setMaxConnections(40);
    this.connections = watch.apply(pool);
    this.entities = Persistence.createEntityManagerFactory("xinsheng", overrides());
  }

  /** One that outlives this JVM, as far as it has come. */
  public static TestDatabase at(DatabaseAddress address) {
    TestDatabase database = known(address);
    Schema.migrate(database.pool);
    return database;
  }

  /** The same, where somebody has just migrated it. */
  public static TestDatabase known(DatabaseAddress address) {
    return new TestDatabase(address.kind(), address.source(), UnaryOperator.identity());
  }

  /** The production unit with everything it says, but without a container around it. */
  private Map<String, Object> overrides() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    properties.put("jakarta.persistence.nonJtaDataSource", connections);
    properties.put("jakarta.persistence.jtaDataSource", null);
    properties.put("eclipselink.target-server", "None");
    properties.put("eclipselink.weaving", "false");
    properties.put("eclipselink.logging.level", "WARNING");
    properties.put("eclipselink.logging.level.transaction", "SEVERE");
    properties.put("eclipselink.session-name", "test-" + SESSIONS.incrementAndGet());
    return properties;
  }

  public DatabaseKind kind() {
    return kind;
  }

  /** Connections of their own, outside of every transaction of the wiring. */
  public DataSource connections() {
    return connections;
  }

  EntityManagerFactory entities() {
    return entities;
  }

  /** Changes rows behind the product's back, at once. */
  public int update(String sql, Object... values) {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** What is really in the tables, row by row. */
  public List<List<Object>> rows(String sql, Object... values) {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet result = statement.executeQuery()) {
      List<List<Object>> rows = new ArrayList<>();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  public long count(String table) {
    return ((Number) rows("select count(*) from " + table).get(0).get(0)).longValue();
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() {
    entities.close();
    pool.dispose();
  }
}
