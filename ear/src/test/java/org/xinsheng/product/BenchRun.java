package org.xinsheng.product;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinsheng.bench.Stage;
import org.xinsheng.bench.StatisticsBench;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.statistics.StatisticsSweep;

/**
 * Measures supervision, statistics, registration and reading with a million open cases on
 * PostgreSQL that waits for its disk; see docs/performance.md. What it finds is a figure, never a
 * failed test.
 */
class BenchRun {

  private static final long ROWS = Long.getLong("bench.rows", 1_000_000);
  private static final long FEW = 10_000;
  private static final Duration SPAN = Duration.ofSeconds(Long.getLong("bench.seconds", 30));
  private static final String MONTH = "statistics/period.xhtml?place=office:GD01&kind=MONTH";
  private static final int[] CLIENTS = {1, 4, 16};

  private final BenchReport report = new BenchReport(Path.of(System.getProperty("bench.report")));

  @Test
  void measure() throws Exception {
    try {
      all();
    } finally {
      report.write(ROWS, SPAN);
    }
  }

  private void all() throws Exception {
    try (Stage few = new Stage(FEW, true, Instant.now())) {
      supervision(few);
    }
    String password = passwordOfDemoStaff();
    try (Stage many = new Stage(ROWS, true, Instant.now())) {
      report.database(
          (String)
              many.wiring()
                  .database()
                  .rows(
                      "select string_agg(name || ' ' || setting, ', ' order by name) from"
                          + " pg_settings where name in ('fsync', 'synchronous_commit',"
                          + " 'full_page_writes', 'shared_buffers')")
                  .get(0)
                  .get(0));
      supervision(many);
      report.statistics(StatisticsBench.of(many));
      many.wiring().bean(StatisticsSweep.class).untilNothingIsDue();
      many.wiring().database().update("update staff set password_hash = ?", password);
      try (ProductServer product = ProductServer.on(of(many), "bench").start()) {
        for (boolean counts : new boolean[] {false, true}) {
          pages(product, many, counts);
        }
        registration(product, many);
      }
    }
  }

  private void supervision(Stage stage) {
    DeadlineSweep sweep = stage.wiring().bean(DeadlineSweep.class);
    sweep.untilNothingIsDue();
    for (int i = 0; i < 5; i++) {
      report.sweep(stage.rows(), 0, Measured.of(stage, sweep::untilNothingIsDue));
    }
    for (int minute = 1; minute <= 2; minute++) {
      stage.wiring().clock().set(stage.loaded().plus(Duration.ofMinutes(minute)));
      long before = breaches(stage);
      Measured took = Measured.of(stage, sweep::untilNothingIsDue);
      report.sweep(stage.rows(), breaches(stage) - before, took);
    }
  }

  private static long breaches(Stage stage) {
    return stage.wiring().database().count("deadline where state = 'BREACHED'");
  }

  /** Wall clock and database share of one sweep. */
  record Measured(long nanos, long statements, long databaseNanos) {

    static Measured of(Stage stage, Runnable work) {
      long start = System.nanoTime();
      var spent = stage.spending(work);
      return new Measured(System.nanoTime() - start, spent.statements(), spent.nanos());
    }
  }

  private static String passwordOfDemoStaff() throws SQLException {
    try (ProductServer empty = ProductServer.on(DatabaseKind.POSTGRESQL, "bench-empty").start();
        Connection connection = empty.database().connect();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery("select password_hash from staff where username = 'cs1'")) {
      found.next();
      return found.getString(1);
    }
  }

  private static TestDatabase of(Stage stage) throws SQLException {
    try (Connection connection = stage.wiring().database().connections().getConnection()) {
      DatabaseMetaData data = connection.getMetaData();
      return new TestDatabase(
          DatabaseKind.POSTGRESQL,
          data.getURL(),
          data.getUserName(),
          "",
          Map.of(
              "xinsheng.db.driver", "org.postgresql.ds.PGSimpleDataSource",
              "xinsheng.db.url", data.getURL(),
              "xinsheng.db.user", data.getUserName()));
    }
  }

  /** All of them once for a virtual machine that has compiled what it runs, then to be counted. */
  private void pages(ProductServer product, Stage stage, boolean counts) {
    BenchReport taker = counts ? report : new BenchReport(null);
    ApiClient cs1 = product.api().as("cs1");
    ApiClient gm = product.api().as("gm");
    String one = "/complaints/" + stage.number();
    taker.page("API: list, newest first (cs1)", Reading.of(() -> cs1.get("/complaints")));
    taker.page(
        "API: list, next due, open (gm)",
        Reading.of(() -> gm.get("/complaints?sort=due&status=IN_PROGRESS")));
    taker.page("API: list, overdue (cs1)", Reading.of(() -> cs1.get("/complaints?overdue=true")));
    taker.page("API: one case (cs1)", Reading.of(() -> cs1.get(one)));
    if (Chromium.find().isEmpty()) {
      System.err.println(Chromium.HOW_TO_GET_IT);
      return;
    }
    try (Chromium chromium = new Chromium();
        Visitor visitor = new Visitor(chromium.browser(), product.address(), "BenchRun")) {
      for (String username : new String[] {"cs1", "head1", "gm"}) {
        html(taker, product, visitor, username, "", "complaint/list.xhtml", one(stage));
      }
      html(taker, product, visitor, "gm", "approval/list.xhtml", "approvals/count");
      html(taker, product, visitor, "gm", MONTH, "statistics/period.xhtml");
      html(taker, product, visitor, "manager1", MONTH);
    }
  }

  private static String one(Stage stage) {
    return "complaint/case.xhtml?number=" + stage.number();
  }

  private void html(
      BenchReport taker, ProductServer product, Visitor visitor, String username, String... paths) {
    var page = visitor.signIn(visitor.desk(), username);
    String cookie =
        page.context().cookies().stream()
            .map(it -> it.name + "=" + it.value)
            .reduce((a, b) -> a + "; " + b)
            .orElseThrow();
    ApiClient browser = product.api().header("Cookie", cookie).header("Accept", "text/html");
    for (String path : paths) {
      String name = "HTML: /" + path.replaceFirst("\\?number.*", "") + " (" + username + ")";
      taker.page(
          name, Reading.of(() -> browser.send("GET", product.address().resolve(path), null)));
    }
  }

  private void registration(ProductServer product, Stage stage) throws Exception {
    RawRows rows = RawRows.ofOneRegistration(product, stage);
    report.rows(rows.describe());
    new Registrations(product, stage, 4).during(SPAN);
    for (int clients : CLIENTS) {
      Load.Rate rest = new Registrations(product, stage, clients).during(SPAN);
      Load.Rate raw = rows.inserting(product.database(), stage.server(), clients).during(SPAN);
      report.registration(clients, rest, raw);
    }
  }
}
