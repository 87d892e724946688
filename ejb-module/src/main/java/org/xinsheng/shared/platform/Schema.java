package org.xinsheng.shared.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.xinsheng.shared.words.PairsOfOldMatters;
import org.xinsheng.shared.words.WordsOfOldMatters;

/**
 * Brings a database to the schema of this version, from {@code org/xinsheng/migration/common} and
 * {@code h2} or {@code postgresql}. Plain Java, so that tests without a server build the same
 * schema in the same way.
 */
public final class Schema {

  private static final String MIGRATIONS = "classpath:org/xinsheng/migration/";

  private Schema() {}

  /** What {@link #migrate} found and did. */
  public record State(String database, String version, int applied) {}

  /**
   * Applies what is missing; several nodes may do so at once.
   *
   * @throws DatabaseUnusable if the schema is newer than this version of the product, or a
   *     migration was changed, is missing or failed
   */
  public static State migrate(DataSource database) {
    String vendor = vendor(database);
    Flyway flyway =
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(database)
            .locations(MIGRATIONS + "common", MIGRATIONS + vendor)
            .javaMigrations(new WordsOfOldMatters(), new PairsOfOldMatters())
            // By default migrations of the future are ignored: an old version of the product would
            // work on a schema that it does not know.
            .ignoreMigrationPatterns(new String[0])
            .load();
    try {
      refuseFuture(flyway);
      int applied = flyway.migrate().migrationsExecuted;
      MigrationInfo current = flyway.info().current();
      return new State(vendor, current == null ? "0" : "" + current.getVersion(), applied);
    } catch (FlywayException e) {
      throw new DatabaseUnusable("migrating the database failed: " + oneLine(e), e);
    }
  }

  private static void refuseFuture(Flyway flyway) {
    MigrationInfo[] known = flyway.info().all();
    Arrays.stream(known)
        .filter(migration -> migration.getState().isApplied())
        .filter(migration -> !migration.getState().isResolved())
        .map(MigrationInfo::getVersion)
        .filter(version -> version != null)
        .max(MigrationVersion::compareTo)
        .ifPresent(
            unknown -> {
              throw new DatabaseUnusable(
                  "the database has schema version %s, which this version of Xinsheng does not know: it was used by a newer one"
                      .formatted(unknown));
            });
  }

  private static String vendor(DataSource database) {
    try (Connection connection = database.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
      return switch (product) {
        case "h2", "postgresql" -> product;
        default ->
            throw new DatabaseUnusable(
                "Xinsheng works with H2 and PostgreSQL, not with " + product);
      };
    } catch (SQLException e) {
      throw new DatabaseUnusable("the database does not answer: " + e.getMessage(), e);
    }
  }

  private static String oneLine(FlywayException e) {
    return e.getMessage().strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
