package org.xinsheng.shared.words;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Keeps the pairs of what was registered before this version as numbers, those of the zone with
 * them. What was erased meanwhile stays erased: nothing is read but the pairs that are still there.
 */
public final class PairsOfOldMatters implements JavaMigration {

  private static final int AT_ONCE = 1_000;

  private static final String OLD =
      """
      select w.matter_id, e.office_id, e.zone_id, w.grams
      from matter_words w join intake_entry e on e.id = w.matter_id
      """;

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    WordTable table = WordTable.of(connection);
    if (table != WordTable.POSTGRESQL) {
      return;
    }
    try (Statement read = connection.createStatement();
        PreparedStatement write = connection.prepareStatement(table.insert())) {
      read.setFetchSize(AT_ONCE);
      ResultSet rows = read.executeQuery(OLD);
      for (int row = 1; rows.next(); row++) {
        Long zone = rows.getObject(3, Long.class);
        table.add(write, rows.getLong(1), rows.getLong(2), zone, plain(rows.getArray(4)));
        if (row % AT_ONCE == 0) {
          write.executeBatch();
        }
      }
      write.executeBatch();
    }
  }

  /** Without those that name an office before a colon. */
  private static List<String> plain(Array grams) throws SQLException {
    return Arrays.stream((String[]) grams.getArray()).filter(it -> it.indexOf(':') < 0).toList();
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("38.2");
  }

  @Override
  public String getDescription() {
    return "pairs of old matters";
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
