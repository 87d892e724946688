package org.xinsheng.product;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.xinsheng.bench.Stage;

/**
 * The rows that one registration wrote, found by the transaction that wrote them, to be written
 * again and again by a script that does nothing else: new ids, a new number, everything else as it
 * was, one batch per table, one commit.
 */
final class RawRows {

  private static final String TABLES =
      "select tablename from pg_tables where schemaname = 'public' and tablename not like 'flyway%'"
          + " order by tablename";
  private static final String UNIQUE_TEXTS =
      """
      select a.attname from pg_index i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
      where i.indisunique and i.indrelid = ?::regclass and a.atttypid = 'varchar'::regtype
      and not exists (select 1 from pg_constraint f
        where f.contype = 'f' and f.conrelid = i.indrelid and a.attnum = any (f.conkey))
      """;
  private static final AtomicLong NEXT = new AtomicLong(100_000_000_000L);

  /**
   * @param columns with their values as they were
   * @param uniqueTexts columns whose texts no two rows share; what points to another row stays
   */
  private record Row(String table, Map<String, Object> columns, List<String> uniqueTexts) {}

  private final List<Row> rows;
  private final String number;
  private final Object complaint;

  private RawRows(List<Row> rows, String number) {
    this.rows = rows;
    this.number = number;
    complaint =
        rows.stream()
            .filter(it -> it.table().equals("complaint"))
            .map(it -> it.columns().get("id"))
            .findFirst()
            .orElseThrow();
  }

  static RawRows ofOneRegistration(ProductServer product, Stage stage) throws SQLException {
    String number = new Registrations(product, stage, 1).register(product.api().as("cs1"));
    List<Row> rows = new ArrayList<>();
    try (Connection connection = product.database().connect();
        Statement statement = connection.createStatement()) {
      String transaction =
          texts(statement, "select xmin::text from complaint where number = '" + number + "'")
              .get(0);
      for (String table : texts(statement, TABLES)) {
        rows.addAll(written(connection, table, transaction));
      }
    }
    return new RawRows(rows, number);
  }

  private static List<Row> written(Connection connection, String table, String transaction)
      throws SQLException {
    List<String> uniqueTexts = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(UNIQUE_TEXTS)) {
      query.setString(1, table);
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          uniqueTexts.add(found.getString(1));
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select * from " + table + " where xmin::text = '" + transaction + "'")) {
      while (found.next()) {
        Map<String, Object> columns = new TreeMap<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          columns.put(found.getMetaData().getColumnName(i), found.getObject(i));
        }
        rows.add(new Row(table, columns, uniqueTexts));
      }
    }
    return rows;
  }

  private static List<String> texts(Statement statement, String sql) throws SQLException {
    try (ResultSet found = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (found.next()) {
        texts.add(found.getString(1));
      }
      return texts;
    }
  }

  /** Such as {@code complaint 1, deadline 2}. */
  String describe() {
    return rows.stream()
        .collect(Collectors.groupingBy(Row::table, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(it -> it.getKey() + " " + it.getValue())
        .collect(Collectors.joining(", "));
  }

  Load inserting(TestDatabase database, ProcessHandle server, int clients) {
    List<Callable<Runnable>> each = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      each.add(() -> client(database.connect()));
    }
    return new Load(each, null, server);
  }

  private Runnable client(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    Map<String, PreparedStatement> inserts = new TreeMap<>();
    for (Row row : rows) {
      if (!inserts.containsKey(row.table())) {
        inserts.put(row.table(), connection.prepareStatement(insert(row)));
      }
    }
    return () -> write(connection, inserts);
  }

  private static String insert(Row row) {
    return "insert into "
        + row.table()
        + row.columns().keySet().stream().collect(Collectors.joining(", ", " (", ") values ("))
        + row.columns().keySet().stream().map(it -> "?").collect(Collectors.joining(", ", "", ")"));
  }

  private void write(Connection connection, Map<String, PreparedStatement> inserts) {
    long base = NEXT.getAndAdd(rows.size() + 1L);
    try {
      for (int at = 0; at < rows.size(); at++) {
        Row row = rows.get(at);
        PreparedStatement insert = inserts.get(row.table());
        int index = 0;
        for (Map.Entry<String, Object> column : row.columns().entrySet()) {
          insert.setObject(++index, value(row, at, column.getKey(), column.getValue(), base));
        }
        insert.addBatch();
      }
      for (PreparedStatement insert : inserts.values()) {
        insert.executeBatch();
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object value(Row row, int at, String column, Object value, long base) {
    if (complaint.equals(value) && column.endsWith("id")) {
      return base;
    }
    if (column.equals("id")) {
      return base + 1 + at;
    }
    if (value instanceof String text) {
      String renumbered = text.replace(number, "TS-RAW-" + base);
      boolean same = renumbered.equals(text) && row.uniqueTexts().contains(column);
      return same && !column.endsWith("_type") ? text + "-" + base : renumbered;
    }
    return value;
  }
}
