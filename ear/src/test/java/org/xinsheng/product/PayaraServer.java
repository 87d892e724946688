package org.xinsheng.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A real application server with a domain of its own, on ports that nobody uses, in a folder that
 * goes with it. The server's own files are never written to.
 */
final class PayaraServer implements AutoCloseable {

  private static final String DOMAIN = "xinsheng";
  private static final long PATIENCE_SECONDS = 400;

  /** What the server adds to the base: of the administration and of HTTP. */
  private static final int ADMIN = 48;

  private static final int HTTP = 80;
  private static final int PORTS = 100;

  private final Path folder;
  private final Path log;
  private final int base = freeBase();
  private final Map<String, String> settings;
  private ProcessHandle process;

  /**
   * @param settings environment variables of the server
   */
  PayaraServer(Map<String, String> settings) {
    this.settings = settings;
    folder =
        Folders.create(
            ProductServer.work().resolve("payara-server-" + ProcessHandle.current().pid()));
    log = ProductServer.work().resolve("payara-server.log");
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stops the application server"));
    try {
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends with a slash. */
  URI address() {
    return URI.create("http://localhost:" + (base + HTTP) + "/");
  }

  PayaraServer start() {
    asadmin(
        "create-domain",
        "--nopassword=true",
        "--portbase=" + base,
        "--domaindir=" + folder,
        "--savelogin=false",
        DOMAIN);
    asadmin("start-domain", "--domaindir=" + folder, DOMAIN);
    process = started();
    return this;
  }

  /** By the number that the server wrote into its own folder. */
  private ProcessHandle started() {
    try {
      String pid = Files.readString(folder.resolve(DOMAIN).resolve("config/pid"));
      return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void deploy(Path archive) {
    asadmin("--port=" + (base + ADMIN), "deploy", "--name=xinsheng", archive.toString());
  }

  void undeploy() {
    asadmin("--port=" + (base + ADMIN), "undeploy", "xinsheng");
  }

  void stop() {
    asadmin("stop-domain", "--domaindir=" + folder, DOMAIN);
  }

  /** What the server itself has said. */
  String log() {
    try {
      return Files.readString(folder.resolve(DOMAIN).resolve("logs/server.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void asadmin(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx128m");
    command.add("-jar");
    command.add(Path.of(home(), "glassfish/lib/client/appserver-cli.jar").toString());
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(settings);
    builder.environment().put("AS_JAVA", System.getProperty("java.home"));
    try {
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(List.of(words) + " does not end, see " + log);
      }
      if (process.exitValue() != 0) {
        throw new AssertionError(List.of(words) + " failed: " + Files.readString(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String home() {
    return System.getProperty("xinsheng.payara", "target/server/payara6");
  }

  /** Whether or not it was asked to stop before. */
  @Override
  public void close() {
    if (process != null) {
      end(process);
    }
    Folders.delete(folder);
  }

  private static void end(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  private static int freeBase() {
    return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(200, 300) * PORTS)
        .filter(from -> IntStream.range(from, from + PORTS).allMatch(PayaraServer::isFree))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
