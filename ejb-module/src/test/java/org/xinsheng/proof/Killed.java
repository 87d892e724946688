package org.xinsheng.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.xinsheng.wiring.DatabaseAddress;

/** One worker's life: started, at work, killed without warning (SIGKILL). */
final class Killed {

  private Killed() {}

  /**
   * @param afterAnAct whether the delay begins with the first act that is told as done, and not
   *     with the work
   * @return what was told as done, in order
   */
  static List<String> after(
      long delayMillis, boolean afterAnAct, DatabaseAddress database, long seed, Path errors)
      throws IOException, InterruptedException {
    Process worker = start(database, seed, errors);
    List<String> told = new ArrayList<>();
    try (BufferedReader lines = worker.inputReader(StandardCharsets.UTF_8)) {
      require(Worker.READY, lines.readLine(), errors);
      if (afterAnAct) {
        told.add(lines.readLine());
      }
      Thread reader = new Thread(() -> lines.lines().forEach(told::add));
      reader.start();
      if (worker.waitFor(delayMillis, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the worker ended by itself, see " + errors);
      }
      worker.toHandle().destroyForcibly();
      worker.waitFor();
      reader.join();
    } finally {
      worker.toHandle().destroyForcibly();
    }
    return told.stream().filter(it -> it.endsWith(Worker.END)).map(Killed::act).toList();
  }

  private static void require(String expected, String line, Path errors) {
    if (!expected.equals(line)) {
      throw new IllegalStateException("the worker said " + line + ", see " + errors);
    }
  }

  private static String act(String line) {
    return line.substring(0, line.length() - Worker.END.length());
  }

  private static Process start(DatabaseAddress database, long seed, Path errors) {
    try {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-XX:+UnlockDiagnosticVMOptions",
              "-XX:-BytecodeVerificationRemote",
              "-Dfile.encoding=UTF-8",
              "-cp",
              System.getProperty("java.class.path"),
              Worker.class.getName(),
              database.kind().name(),
              database.url(),
              database.user(),
              Long.toString(seed))
          .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
