package org.xinsheng.shared.words;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Makes what was registered before this version searchable by its words, in the layout of its time;
 * {@link PairsOfOldMatters} takes them over.
 */
public final class WordsOfOldMatters implements JavaMigration {

  private static final int AT_ONCE = 1_000;

  private static final String ARRAYS =
      "insert into matter_words (grams, matter_id) values (string_to_array(?, ' '), ?)";

  private static final List<String> TEXTS =
      List.of(
          "select id, content, customer_name from complaint",
          "select id, content, customer_name from suggestion");

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    for (String texts : TEXTS) {
      index(connection, texts);
    }
  }

  private static void index(Connection connection, String texts) throws SQLException {
    boolean arrays = WordTable.of(connection) == WordTable.POSTGRESQL;
    String insert = arrays ? ARRAYS : WordTable.H2.insert();
    try (Statement read = connection.createStatement();
        PreparedStatement write = connection.prepareStatement(insert)) {
      read.setFetchSize(AT_ONCE);
      ResultSet rows = read.executeQuery(texts);
      for (int row = 1; rows.next(); row++) {
        String text = String.join("\n", WordTable.given(rows.getString(2), rows.getString(3)));
        Set<String> pairs = Bigrams.of(text);
        for (String value : arrays ? joined(pairs) : pairs) {
          write.setString(1, value);
          write.setLong(2, rows.getLong(1));
          write.addBatch();
        }
        if (row % AT_ONCE == 0) {
          write.executeBatch();
        }
      }
      write.executeBatch();
    }
  }

  private static Set<String> joined(Set<String> pairs) {
    return pairs.isEmpty() ? pairs : Set.of(String.join(" ", pairs));
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
