package org.xinsheng.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinsheng.Rule;
import org.xinsheng.shared.platform.Schema;
import org.xinsheng.shared.words.Reach;
import org.xinsheng.shared.words.WordTable;

/** A database that an earlier version of the product filled keeps what it holds. */
class UpgradeJpaTest {

  private static final String NOW = "timestamp with time zone '2026-11-23 01:15:00+00:00'";

  private static final List<String> EARLIER =
      List.of(
          "insert into staff (id, username, name, must_change_password, language, active, version,"
              + " email, mail_wanted) values (1, 'old', '老员工', false, 'zh-CN', true, 0,"
              + " 'old@anju.example', true)",
          "insert into notice (id, recipient_id, fact, act, subject_type, subject_id,"
              + " subject_number, args, at, created_at, needs_acknowledgement) values"
              + " (1, 1, 'f', 'REGISTERED', 'COMPLAINT', 1, 'TS-1', '[]', NOW, NOW, false)",
          "insert into mail (id, recipient_id, message_id, state, tries, failures, created_at,"
              + " next_try_at, version) values (1, 1, '<1@x>', 'WAITING', 0, 0, NOW, NOW, 0)",
          "insert into outbox (id, notice_id, channel, recipient_id, created_at, mail_id) values"
              + " (1, 1, 'EMAIL', 1, NOW, 1)",
          "insert into category (id, code, name_zh, name_en, version) values"
              + " (1, 'OLD', '旧', 'Old', 3)",
          "update guidance set text_zh = '改过的', version = 2 where id = 1");

  private static final List<String> MATTER =
      List.of(
          "insert into company (id, name_zh, name_en, version) values (1, '甲', 'A', 0)",
          "insert into branch (id, company_id, code, name_zh, name_en, version) values"
              + " (2, 1, 'B', '乙', 'B', 0)",
          "insert into office (id, branch_id, code, name_zh, name_en, version) values"
              + " (3, 2, 'O', '丙', 'O', 0)",
          "insert into zone (id, office_id, code, name_zh, name_en, version) values"
              + " (4, 3, 'Z', '丁', 'Z', 0)",
          "insert into intake_entry (id, kind, number, branch_id, office_id, zone_id, channel,"
              + " received_at, entered_at, anonymous, gist, status, changed_at) values"
              + " (5, 'COMPLAINT', 'TS-1', 2, 3, 4, 'HOTLINE', NOW, NOW, false, '电梯', 'CLOSED', NOW)");

  private static final Map<DatabaseKind, String> WORDS =
      Map.of(
          DatabaseKind.H2,
          "insert into matter_gram (gram, matter_id) values ('电梯', 5)",
          DatabaseKind.POSTGRESQL,
          "insert into matter_words (grams, matter_id) values (array['电梯', '3:电梯'], 5)");

  private static List<List<Object>> rows(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
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

  private static void update(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql.replace("NOW", NOW));
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static void until(String version, DatabaseKind kind, DataSource database) {
    String folder = "classpath:org/xinsheng/migration/";
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(database)
        .locations(folder + "common", folder + kind.name().toLowerCase(Locale.ROOT))
        .target(version)
        .load()
        .migrate();
  }

  @ParameterizedTest
  @EnumSource
  @Rule("INT-7")
  void whatWaitsToGoOutAndWhatWasWordedStaysAsItIs(DatabaseKind kind) {
    JdbcConnectionPool database = JdbcConnectionPool.create(kind.fresh("upgrade"));
    try {
      until("18.1", kind, database);
      EARLIER.forEach(it -> update(database, it));
      Schema.migrate(database);
      assertEquals(
          List.of(List.of("EMAIL", 0L, "WAITING")),
          rows(database, "select channel, webhook_id, state from mail"));
      assertEquals(
          List.of(List.of("EMAIL", 0L, 1L)),
          rows(
              database,
              "select channel, webhook_id, mail_id from outbox where not_before is null"));
      assertEquals(
          List.of(List.of(true, false, true)),
          rows(database, "select mail_wanted, mail_digest, gateway_wanted from staff"));
      assertEquals(
          List.of(List.of("改过的", 2L, 0L)),
          rows(database, "select text_zh, version, office_id from guidance_text where id = 1"));
      assertEquals(
          List.of(List.of(54L)),
          rows(database, "select count(*) from guidance_text where id <= 54"));
      assertEquals(
          List.of(List.of("OLD", 0)),
          rows(database, "select code, place from category where retired_at is null"));
      String again =
          "insert into outbox (id, notice_id, channel, recipient_id, created_at) values"
              + " (2, 1, 'EMAIL', 1, NOW)";
      assertThrows(IllegalStateException.class, () -> update(database, again));
      update(database, again.replace("'EMAIL'", "'WEBHOOK'"));
    } finally {
      database.dispose();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasSaidIsStillFoundByItsWords(DatabaseKind kind) throws SQLException {
    JdbcConnectionPool database = JdbcConnectionPool.create(kind.fresh("words"));
    try {
      until("25.1", kind, database);
      MATTER.forEach(it -> update(database, it));
      update(database, WORDS.get(kind));
      Schema.migrate(database);
      for (Reach reach : List.of(Reach.ANYWHERE, Reach.ofOffice(3), Reach.ofZone(4))) {
        assertEquals(List.of(5L), found(database, "电梯", reach), "" + reach);
        assertEquals(List.of(), found(database, "停水", reach), "" + reach);
      }
    } finally {
      database.dispose();
    }
  }

  private static List<Long> found(DataSource database, String pair, Reach reach)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      WordTable table = WordTable.of(connection);
      WordTable.Sought sought = table.sought(List.of(pair), reach).get(0);
      try (PreparedStatement query = connection.prepareStatement(sought.select())) {
        for (String value : sought.values()) {
          query.setString(1, value);
        }
        ResultSet result = query.executeQuery();
        List<Long> ids = new ArrayList<>();
        while (result.next()) {
          ids.add(result.getLong(1));
        }
        return ids;
      }
    }
  }
}
