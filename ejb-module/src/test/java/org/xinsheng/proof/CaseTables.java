package org.xinsheng.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import org.xinsheng.wiring.DatabaseKind;
import org.xinsheng.wiring.TestDatabase;

/** The tables that were empty before the first case, whatever they are called. */
final class CaseTables {

  private static final Map<TestDatabase, CaseTables> KNOWN = new WeakHashMap<>();

  private static final String ALL =
      """
      select lower(table_name) from information_schema.tables
      where lower(table_schema) = 'public' and lower(table_name) not in
        ('flyway_schema_history', 'timer_run')
      order by 1
      """;

  private final TestDatabase database;
  private final List<String> names;
  private List<Table> tables;

  private CaseTables(TestDatabase database) {
    this.database = database;
    this.names =
        database.rows(ALL).stream()
            .map(row -> (String) row.get(0))
            .filter(name -> database.count(name) == 0)
            .toList();
  }

  /** Asked for the first time before there are cases, but after the master data are there. */
  static synchronized CaseTables of(TestDatabase database) {
    return KNOWN.computeIfAbsent(database, CaseTables::new);
  }

  /** Back to before the first case. */
  void empty() {
    if (database.kind() == DatabaseKind.POSTGRESQL) {
      database.update("truncate " + String.join(", ", names) + " cascade");
    } else {
      database.update("set referential_integrity false");
      names.forEach(name -> database.update("delete from " + name));
      database.update("set referential_integrity true");
    }
    database.update("update audit_seal_head set seal_id = 0, hash = ''");
  }

  /** Every row of every table, columns by name, instants as such. */
  Map<String, List<Map<String, Object>>> dump() {
    Map<String, List<Map<String, Object>>> dump = new LinkedHashMap<>();
    try {
      for (Table table : tables()) {
        dump.put(table.name(), table.rows());
      }
      return dump;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Read again and again over one connection of their own: most of the time went into asking. */
  private List<Table> tables() throws SQLException {
    if (tables == null) {
      List<Table> found = new ArrayList<>();
      Connection connection = database.connections().getConnection();
      for (String name : names) {
        found.add(Table.of(connection, name));
      }
      tables = found;
    }
    return tables;
  }

  private record Table(String name, PreparedStatement reading, List<String> columns) {

    static Table of(Connection connection, String name) throws SQLException {
      PreparedStatement reading =
          connection.prepareStatement("select * from " + name + " order by 1");
      ResultSetMetaData known = reading.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= known.getColumnCount(); i++) {
        columns.add(known.getColumnName(i).toLowerCase(Locale.ROOT));
      }
      return new Table(name, reading, columns);
    }

    List<Map<String, Object>> rows() throws SQLException {
      List<Map<String, Object>> rows = new ArrayList<>();
      try (ResultSet result = reading.executeQuery()) {
        while (result.next()) {
          Map<String, Object> row = new LinkedHashMap<>();
          for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), value(result.getObject(i + 1)));
          }
          rows.add(row);
        }
      }
      return rows;
    }
  }

  /** Alike from both drivers. */
  private static Object value(Object column) throws SQLException {
    if (column instanceof java.sql.Array array) {
      return List.of((Object[]) array.getArray()); // as text it depends on how it was sent
    }
    return moment(column);
  }

  private static Object moment(Object column) {
    if (column instanceof Timestamp stamp) {
      return stamp.toInstant();
    }
    return column instanceof OffsetDateTime at ? (Object) at.toInstant() : column;
  }

  static Instant instant(Object column) {
    return (Instant) moment(column);
  }
}
