package org.xinsheng.product;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/**
 * One product as a process of its own: own port, own working and temporary folder, log in {@code
 * target/it}. It can be stopped and started again on the same data; closing it deletes the folders.
 */
public final class ProductServer implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(4);
  private static final Duration STOP = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final String DEPLOYMENT_FAILED = "Exception during lifecycle processing";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Path folder;
  private final Path log;
  private final TestDatabase database;
  private final int port = freePort();
  private RunnableJar jar;
  private Process process;

  private ProductServer(String name, TestDatabase shared, DatabaseKind kind) {
    String unique = name + "-" + COUNT.incrementAndGet() + "-" + ProcessHandle.current().pid();
    folder = Folders.create(work().resolve(unique));
    log = work().resolve(unique + ".log");
    database = shared == null ? TestDatabase.of(kind, folder) : shared;
    jar =
        new RunnableJar(folder, folder.resolve("tmp"), port)
            .with("xinsheng.demo", "true")
            .with("xinsheng.demo.history", "false")
            .with(database.settings());
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stops " + unique));
    try {
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A product with a new, empty database; not started yet. */
  public static ProductServer on(DatabaseKind kind, String name) {
    return new ProductServer(name, null, kind);
  }

  /** A further product on the same database, as a second node is; not started yet. */
  public static ProductServer on(TestDatabase database, String name) {
    return new ProductServer(name, database, database.kind());
  }

  /** Where tests put what they want to keep or look at. */
  static Path work() {
    return Folders.create(Path.of(System.getProperty("xinsheng.work", "target/it")));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A system property for the next start. */
  public ProductServer with(String setting, String value) {
    jar = jar.with(Map.of(setting, value));
    return this;
  }

  /** Options of the server for the next start, such as those of a cluster. */
  public ProductServer options(String... options) {
    jar = jar.options(List.of(options));
    return this;
  }

  /** Starts it and waits until it says that it is ready. */
  public ProductServer start() {
    begin();
    try {
      await("ready, see " + log)
          .atMost(START)
          .pollInterval(BETWEEN_LOOKS)
          .failFast("the product does not start, see " + log, this::startFailed)
          .until(this::ready);
      return this;
    } catch (TerminalFailureException | ConditionTimeoutException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** A server whose deployment failed runs on and serves nothing. */
  private boolean startFailed() {
    return !process.isAlive() || log().contains(DEPLOYMENT_FAILED);
  }

  /** Starts it and waits for its end: for starts that cannot work. */
  public int startAndEnd() {
    begin();
    try {
      if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError("the product still runs, see " + log);
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts it without waiting for anything. */
  public ProductServer begin() {
    if (process != null && process.isAlive()) {
      throw new IllegalStateException("runs already");
    }
    process = jar.startLoggingTo(log);
    return this;
  }

  public boolean ready() {
    try {
      return get("/health/ready").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Asks it to stop (SIGTERM) and answers how long that took. */
  public Duration stop() {
    return end(process::destroy);
  }

  /** Ends it without warning (SIGKILL). */
  public Duration kill() {
    return end(process::destroyForcibly);
  }

  private Duration end(Runnable how) {
    long begin = System.nanoTime();
    how.run();
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError("the product did not stop within " + STOP + ", see " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** The exit code of the process that ended. */
  public int exitCode() {
    return process.exitValue();
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  public boolean running() {
    return process != null && process.isAlive();
  }

  /** Ends with a slash. */
  public URI address() {
    return URI.create("http://localhost:" + port + "/");
  }

  public TestDatabase database() {
    return database;
  }

  /** What it has said so far, of all its starts. */
  public String log() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its temporary folder. */
  public Path temporary() {
    return jar.temporary();
  }

  /** A client of the API, signed in as nobody. */
  public ApiClient api() {
    return new ApiClient(address());
  }

  /** Gets anything under the server's root, signed in as nobody. */
  public ApiAnswer get(String path) {
    return api().send("GET", address().resolve(path), null);
  }

  @Override
  public void close() {
    if (running()) {
      stop();
    }
    Folders.delete(folder);
  }
}
