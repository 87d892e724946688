package org.xinsheng.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.xinsheng.bench.StatisticsBench;

/** The page that keeps what was measured; what people wrote below its mark stays. */
final class BenchReport {

  private static final String MARK = "<!-- Written by people; the benchmark keeps it. -->";

  private final Path file;
  private final StringBuilder sweeps = new StringBuilder();
  private final StringBuilder registrations = new StringBuilder();
  private final StringBuilder pages = new StringBuilder();
  private String statistics = "";
  private String rows = "";
  private String database = "";

  BenchReport(Path file) {
    this.file = file;
  }

  void database(String settings) {
    database = settings;
  }

  void sweep(long open, long done, BenchRun.Measured it) {
    sweeps.append(
        "| %,d | %,d | %d | %.1f | %.1f |%n"
            .formatted(open, done, it.statements(), it.databaseNanos() / 1e6, it.nanos() / 1e6));
  }

  void statistics(StatisticsBench.Took it) {
    statistics =
        "| %,d | %,d | %.0f | %.0f | %.2f |%n"
            .formatted(it.cases(), it.all(), it.rawMillis(), it.buildMillis(), it.times());
  }

  void rows(String described) {
    rows = described;
  }

  void registration(int clients, Load.Rate rest, Load.Rate raw) {
    registrations.append(
        "| %d | %.0f | %.1f | %.1f | %.1f | %s | %.0f | %s | %.2f |%n"
            .formatted(
                clients,
                rest.perSecond(),
                rest.p50(),
                rest.p95(),
                rest.cost().product(),
                known(rest.cost().database()),
                raw.perSecond(),
                known(raw.cost().database()),
                rest.perSecond() / raw.perSecond()));
  }

  /** The time of connections that ended meanwhile is lost with them. */
  private static String known(double millis) {
    return millis < 0 ? "not known" : "%.1f".formatted(millis);
  }

  void page(String name, Reading it) {
    pages.append(
        "| %s | %.1f | %.1f | %,d |%n".formatted(name, it.p50(), it.p95(), it.bytes() / 1024));
  }

  void write(long open, Duration span) throws IOException {
    String text =
        """
        # Performance

        ```
        mvn -P bench verify
        ```

        writes this page anew: it fills a PostgreSQL with open cases and their history, measures
        supervision and statistics through the product's own sweeps, then starts the runnable jar on the same
        database and measures it over HTTP, everything on one machine. `-Dbench.rows=50000` tries
        it with fewer cases, `-Dbench.seconds=5` with less patience.

        | | |
        |---|---|
        | date | %s |
        | machine | %s |
        | Java | %s, product with %s |
        | database | PostgreSQL as it comes: %s |
        | open cases | %,d |

        ## Supervision

        One run of the sweep. *Database* is the time that the product waited for statements and
        commits, *wall* the whole run.

        | open cases | done | statements | database ms | wall ms |
        |--:|--:|--:|--:|--:|
        %s
        ## Statistics

        One month of one office, counted by every grouping and written to the roll-up, beside the
        plain grouping of the same cases with their promises and follow-ups by five columns; the
        best of three runs each.

        | cases of the month | cases in all | plain grouping ms | build ms | ratio |
        |--:|--:|--:|--:|--:|
        %s
        ## Registration

        Each client registers for %d s, every call with an idempotency key. The raw script writes
        the same rows (%s) in one transaction each, and nothing else: no HTTP, no rights, no rules,
        no reading. Milliseconds of processor time are per registration.

        | clients | REST per s | p50 ms | p95 ms | product CPU ms | database CPU ms | raw per s | raw database CPU ms | ratio |
        |--:|--:|--:|--:|--:|--:|--:|--:|--:|
        %s
        ## Reading

        One client, the whole way over HTTP: all answers 260 times that do not count, as a virtual
        machine compiles what it runs, then 200 of each after 60 more.

        | answer | p50 ms | p95 ms | KB |
        |---|--:|--:|--:|
        %s
        %s
        """
            .formatted(
                LocalDate.now(),
                machine(),
                System.getProperty("java.version"),
                System.getProperty("xinsheng.jvm"),
                database,
                open,
                sweeps,
                statistics,
                span.toSeconds(),
                rows,
                registrations,
                pages,
                MARK + kept());
    Files.writeString(file, text.stripTrailing() + "\n");
  }

  private String kept() throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    List<String> parts = List.of(Files.readString(file).split(MARK, 2));
    return parts.size() == 2 ? parts.get(1) : "";
  }

  private static String machine() throws IOException {
    Path cpus = Path.of("/proc/cpuinfo");
    String model =
        Files.exists(cpus)
            ? Files.readAllLines(cpus).stream()
                .filter(it -> it.startsWith("model name"))
                .map(it -> it.replaceFirst(".*: *", ""))
                .findFirst()
                .orElse("unknown processor")
            : System.getProperty("os.arch");
    return "%d cores, %s".formatted(Runtime.getRuntime().availableProcessors(), model);
  }
}
