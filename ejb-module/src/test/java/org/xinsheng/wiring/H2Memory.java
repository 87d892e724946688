package org.xinsheng.wiring;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.ConnectionPoolDataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.xinsheng.shared.platform.Schema;

/** H2 databases that live as long as the JVM or until SHUTDOWN. */
final class H2Memory {

  /** Statements that make the product's schema, once it was migrated in this JVM. */
  private static List<String> script;

  private H2Memory() {}

  /** Migrating takes seconds, copying does not. */
  static synchronized ConnectionPoolDataSource migrated(String name) {
    if (script == null) {
      script = written();
    }
    JdbcDataSource source = fresh(name);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String line : script) {
        statement.execute(line);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return source;
  }

  private static List<String> written() {
    JdbcDataSource first = fresh("migrated");
    Schema.migrate(first);
    List<String> lines = new ArrayList<>();
    try (Connection connection = first.getConnection();
        Statement statement = connection.createStatement();
        ResultSet script = statement.executeQuery("script")) {
      while (script.next()) {
        lines.add(script.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return lines;
  }

  static JdbcDataSource fresh(String name) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
    source.setUser("sa");
    return source;
  }
}
