package org.xinsheng.product;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Starts that cannot work say why in one line; a stop leaves the data and nothing else. */
class StartAndStopIT {

  private static final int EX_CONFIG = 78;
  private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);
  private static final String OTHERS =
      "select count(*) from pg_stat_activity"
          + " where datname = current_database() and pid <> pg_backend_pid()";
  private static final String REFUSAL = "Xinsheng cannot start: ";

  @ParameterizedTest
  @EnumSource
  void aSecondStartFindsTheDataAsTheyWere(DatabaseKind kind) throws Exception {
    try (ProductServer product = ProductServer.on(kind, "restart")) {
      product.start();
      Duration took = product.stop();
      List<String> before = history(product.database());
      product
          .database()
          .execute("create table kept (word varchar(20))", "insert into kept values ('心声')");
      product.with("xinsheng.db.pool.min", "1").with("xinsheng.db.pool.max", "3").start();
      int connections = mostConnectionsWhileBusy(product);
      product.stop();

      assertTrue(connections <= 3, connections + " connections");
      assertEquals(kind == DatabaseKind.POSTGRESQL, connections > 0);
      assertTrue(took.compareTo(STOPS_WITHIN) < 0, "stopping took " + took);
      assertEquals(before, history(product.database()));
      assertEquals(List.of("心声"), words(product.database(), "select word from kept"));
      assertArrayEquals(new String[0], left(product.temporary()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWrongPasswordEndsTheStart(DatabaseKind kind) {
    try (ProductServer product = ProductServer.on(kind, "wrong-password")) {
      product.database().migrate();
      product.with("xinsheng.db.password", "not-" + product.database().password());
      assertEquals(EX_CONFIG, product.startAndEnd());
      assertRefusal(
          product, "wrong user name or password (set XINSHENG_DB_USER and XINSHENG_DB_PASSWORD)");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSchemaOfANewerVersionEndsTheStart(DatabaseKind kind) {
    try (ProductServer product = ProductServer.on(kind, "newer-schema")) {
      product.database().migrate();
      product
          .database()
          .execute(
              """
              insert into "flyway_schema_history" ("installed_rank", "version", "description",
                "type", "script", "checksum", "installed_by", "execution_time", "success")
              values (9999, '9999', 'of the future', 'SQL', 'V9999__of_the_future.sql', 1, 'x', 1, true)
              """);
      assertEquals(EX_CONFIG, product.startAndEnd());
      assertRefusal(product, "schema version 9999, which this version of Xinsheng does not know");
    }
  }

  @Test
  void aDatabaseThatCannotBeReachedEndsTheStart() {
    try (ProductServer product = ProductServer.on(DatabaseKind.H2, "unreachable")) {
      product
          .with("xinsheng.db.driver", "org.postgresql.ds.PGSimpleDataSource")
          .with("xinsheng.db.url", "jdbc:postgresql://127.0.0.1:1/xinsheng?password=secret");
      assertEquals(EX_CONFIG, product.startAndEnd());
      assertRefusal(product, "jdbc:postgresql://127.0.0.1:1/xinsheng cannot be reached");
      assertFalse(product.log().contains("secret"));
    }
  }

  @Test
  void theWelcomeNamesTheAddressAndEveryAccount() throws IOException {
    try (ProductServer product = ProductServer.on(DatabaseKind.H2, "welcome").start()) {
      List<String> staff =
          Files.readAllLines(
              Path.of("../ejb-module/src/main/resources/org/xinsheng/demo/staff.csv"));
      await("the welcome").until(() -> product.log().contains("Ctrl-C"));
      assertTrue(product.log().contains(product.address().toString()));
      staff.stream()
          .skip(1)
          .map(row -> row.split(",")[1])
          .forEach(name -> assertTrue(product.log().contains(name), name));
    }
  }

  private static void assertRefusal(ProductServer product, String why) {
    List<String> refusals = product.log().lines().filter(line -> line.startsWith(REFUSAL)).toList();
    assertEquals(1, refusals.size(), product::log);
    assertTrue(refusals.get(0).contains(why), refusals.get(0));
    assertFalse(product.log().contains("\tat "), product::log);
    assertFalse(product.log().contains("[SEVERE]"), product::log);
  }

  private static List<String> history(TestDatabase database) throws SQLException {
    return words(
        database,
        "select \"installed_on\" from \"flyway_schema_history\" order by \"installed_rank\"");
  }

  private static List<String> words(TestDatabase database, String query) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      Stream.Builder<String> words = Stream.builder();
      while (found.next()) {
        words.add(found.getString(1));
      }
      return words.build().toList();
    }
  }

  /** What the database counts; an embedded one, which counts none, says 0. */
  private static int mostConnectionsWhileBusy(ProductServer product) throws SQLException {
    int most = 0;
    for (int round = 0; round < 5; round++) {
      List<Integer> answers =
          IntStream.range(0, 24)
              .parallel()
              .mapToObj(it -> product.get("/health/ready").status())
              .toList();
      assertEquals(Set.of(200), Set.copyOf(answers));
      if (product.database().kind() == DatabaseKind.POSTGRESQL) {
        most = Math.max(most, Integer.parseInt(words(product.database(), OTHERS).get(0)));
      }
    }
    return most;
  }

  private static String[] left(Path folder) {
    String[] names = folder.toFile().list();
    return names == null ? new String[0] : names;
  }
}
