package org.xinsheng.shared.words;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Makes what was registered before this version searchable by its words. */
public final class WordsOfOldMatters implements JavaMigration {

  private static final int AT_ONCE = 1_000;

  private static final List<String> TEXTS =
      List.of(
          "select id, office_id, content, customer_name from complaint",
          "select id, office_id, content, customer_name from suggestion");

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    for (String texts : TEXTS) {
      index(connection, texts);
    }
  }

  private static void index(Connection connection, String texts) throws SQLException {
    WordTable table = WordTable.of(connection);
    try (Statement read = connection.createStatement();
        PreparedStatement write = connection.prepareStatement(table.insert())) {
      read.setFetchSize(AT_ONCE);
      ResultSet rows = read.executeQuery(texts);
      for (int row = 1; rows.next(); row++) {
        String text = String.join("\n", WordTable.given(rows.getString(3), rows.getString(4)));
        table.add(write, rows.getLong(1), rows.getLong(2), Bigrams.of(text));
        if (row % AT_ONCE == 0) {
          write.executeBatch();
        }
      }
      write.executeBatch();
    }
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("25.2");
  }

  @Override
  public String getDescription() {
    return "words of old matters";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
