package org.xinsheng.product;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The run command: starts the runnable jar with demo data in the project's folder and stays in the
 * foreground. It ends with the exit code of the product; when it is ended itself, by Ctrl-C or a
 * signal, the product stops first and leaves nothing behind but the data.
 */
public final class Run {

  private static final long STOP_SECONDS = 40;

  private Run() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path project = Path.of(arguments[0]).toAbsolutePath().normalize();
    int port = Integer.parseInt(System.getProperty("xinsheng.port"));
    Path temporary = project.resolve("ear/target/run-" + ProcessHandle.current().pid());
    RunnableJar product =
        RunnableJar.built(project, temporary, port)
            .with("xinsheng.demo", "true")
            .with("xinsheng.address", "http://localhost:" + port + path())
            .with(settingsOfThisProcess());
    Process process = product.start(ProcessBuilder.Redirect.INHERIT);
    Thread stop = new Thread(() -> stop(process, temporary), "stops the product");
    Runtime.getRuntime().addShutdownHook(stop);
    int exit = process.waitFor();
    System.exit(exit);
  }

  private static String path() {
    String context = System.getProperty("xinsheng.context", "ROOT");
    return context.equals("ROOT") ? "/" : "/" + context + "/";
  }

  /** Whatever was given as {@code -Dxinsheng.…} reaches the product. */
  private static Map<String, String> settingsOfThisProcess() {
    Map<String, String> settings = new TreeMap<>();
    System.getProperties()
        .forEach(
            (key, value) -> {
              if (key.toString().startsWith("xinsheng.")) {
                settings.put(key.toString(), value.toString());
              }
            });
    return settings;
  }

  private static void stop(Process process, Path temporary) {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
    Folders.delete(temporary);
  }
}
