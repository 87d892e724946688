package org.xinsheng.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Fills a database by a few statements, its indexes built afterwards. */
final class Million {

  private static final String LOADED =
      """
      select indexname, indexdef from pg_indexes where schemaname = 'public'
        and indexname not in (select conname from pg_constraint)
      """;

  private final String script;

  /**
   * @param open whether nothing is finished yet
   */
  Million(long rows, boolean open, Instant now) {
    script =
        read("rows.sql")
            .replace("${rows}", Long.toString(rows))
            .replace("${open}", Boolean.toString(open))
            .replace("${now}", now.toString());
  }

  void load(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set autovacuum = off");
      statement.execute("alter system set max_wal_size = '8GB'");
      statement.execute("select pg_reload_conf()");
      statement.execute("set maintenance_work_mem = '256MB'");
      List<String> indexes = indexes(statement);
      for (String one : script.split(";\n")) {
        statement.execute(one);
      }
      for (String index : indexes) {
        statement.execute(index);
      }
      statement.execute("vacuum analyze");
      statement.execute("checkpoint");
    } catch (SQLException e) {
      throw new IllegalStateException("the rows could not be loaded", e);
    }
  }

  /** Drops them and answers how to make them again. */
  private static List<String> indexes(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> definitions = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(LOADED)) {
      while (found.next()) {
        names.add(found.getString(1));
        definitions.add(found.getString(2));
      }
    }
    statement.execute("drop index " + String.join(", ", names));
    return definitions;
  }

  private static String read(String name) {
    try (var stream = Million.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
