package org.xinsheng.erasure;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables of the database with their text columns and their references, as the database itself
 * says; so what is added to the schema is never forgotten here.
 */
final class Catalogue {

  private static final Set<Integer> TEXT =
      Set.of(Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.CLOB, Types.NVARCHAR);

  /** So many characters hold what somebody wrote, not a code or a name. */
  private static final int LONG = 240;

  /**
   * A table.
   *
   * @param texts its text columns
   * @param written those of them that hold sentences
   */
  record Table(String name, Set<String> columns, List<String> texts, List<String> written) {

    boolean has(String column) {
      return columns.contains(column);
    }
  }

  /** That each row of a table belongs to a row of another. */
  record Reference(String parent, String child, String column) {}

  private final Map<String, Table> tables = new TreeMap<>();
  private final List<Reference> references = new ArrayList<>();

  private Catalogue() {}

  static Catalogue of(Connection connection) throws SQLException {
    Catalogue catalogue = new Catalogue();
    DatabaseMetaData data = connection.getMetaData();
    String schema = connection.getSchema();
    try (ResultSet rows = data.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (rows.next()) {
        String name = lower(rows.getString("TABLE_NAME"));
        catalogue.tables.put(
            name, new Table(name, new java.util.HashSet<>(), new ArrayList<>(), new ArrayList<>()));
      }
    }
    catalogue.readColumns(data, schema);
    catalogue.readReferences(data, schema);
    return catalogue;
  }

  private void readColumns(DatabaseMetaData data, String schema) throws SQLException {
    try (ResultSet rows = data.getColumns(null, schema, "%", "%")) {
      while (rows.next()) {
        Table table = tables.get(lower(rows.getString("TABLE_NAME")));
        if (table == null) {
          continue;
        }
        String column = lower(rows.getString("COLUMN_NAME"));
        table.columns().add(column);
        if (TEXT.contains(rows.getInt("DATA_TYPE"))) {
          table.texts().add(column);
          if (rows.getInt("COLUMN_SIZE") >= LONG) {
            table.written().add(column);
          }
        }
      }
    }
  }

  private void readReferences(DatabaseMetaData data, String schema) throws SQLException {
    for (String table : List.copyOf(tables.keySet())) {
      try (ResultSet rows = data.getImportedKeys(null, schema, asStored(data, table))) {
        while (rows.next()) {
          references.add(
              new Reference(
                  lower(rows.getString("PKTABLE_NAME")),
                  table,
                  lower(rows.getString("FKCOLUMN_NAME"))));
        }
      }
    }
  }

  private static String asStored(DatabaseMetaData data, String name) throws SQLException {
    return data.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  List<Table> tables() {
    return List.copyOf(tables.values());
  }

  Table table(String name) {
    return tables.get(name);
  }

  List<Reference> childrenOf(String parent) {
    return references.stream().filter(it -> it.parent().equals(parent)).toList();
  }
}
