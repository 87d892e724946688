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

  /**
   * @param arguments the project's folder
   */
  public static void main(String[] arguments) throws InterruptedException {
    Path project = Path.of(arguments[0]).toAbsolutePath().normalize();
    int port = Integer.getInteger("xinsheng.port", 8080);
    Path temporary = project.resolve("ear/target/run-" + ProcessHandle.current().pid());
    Process product =
        new RunnableJar(project, temporary, port)
            .with("xinsheng.demo", "true")
            .with("xinsheng.address", "http://localhost:" + port + path())
            .with(settingsOfThisProcess())
            .startInForeground();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(product, temporary), "stops the product"));
    System.exit(product.waitFor());
  }

  private static String path() {
    String context = System.getProperty("xinsheng.context", "ROOT");
    return context.equals("ROOT") ? "/" : "/" + context + "/";
  }

  /** Whatever was given as {@code -Dxinsheng.…} reaches the product. */
  private static Map<String, String> settingsOfThisProcess() {
    Map<String, String> settings = new TreeMap<>();
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("xinsheng."))
        .forEach(name -> settings.put(name, System.getProperty(name)));
    return settings;
  }

  private static void stop(Process product, Path temporary) {
    product.destroy();
    try {
      if (!product.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        product.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      product.destroyForcibly();
    }
    Folders.delete(temporary);
  }
}
