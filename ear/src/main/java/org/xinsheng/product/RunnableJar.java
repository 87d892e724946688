package org.xinsheng.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the runnable jar is started. Settings reach the product as system properties {@code
 * xinsheng.*}; its temporary files lie in a folder of its own.
 *
 * @param folder the working folder: a database at {@code ./data} lies in it
 * @param temporary for {@code java.io.tmpdir}; belongs to this process alone
 * @param settings system properties, such as {@code xinsheng.demo}
 * @param options further options of the server, such as those of a cluster
 */
record RunnableJar(
    Path folder, Path temporary, int port, Map<String, String> settings, List<String> options) {

  RunnableJar(Path folder, Path temporary, int port) {
    this(
        folder,
        temporary,
        port,
        Map.of("xinsheng.address", "http://localhost:" + port + "/"),
        List.of());
  }

  RunnableJar with(Map<String, String> moreSettings) {
    Map<String, String> all = new TreeMap<>(settings);
    all.putAll(moreSettings);
    return new RunnableJar(folder, temporary, port, all, options);
  }

  RunnableJar with(String setting, String value) {
    return with(Map.of(setting, value));
  }

  RunnableJar options(List<String> more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(more);
    return new RunnableJar(folder, temporary, port, settings, all);
  }

  List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + System.getProperty("xinsheng.heap", "512m"));
    command.addAll(List.of(System.getProperty("xinsheng.jvm", "-XX:+UseSerialGC").split(" ")));
    // Java 17 takes its character set from the locale, which may know no Chinese.
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Djava.io.tmpdir=" + temporary);
    settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-jar");
    command.add(
        Path.of(System.getProperty("xinsheng.jar", "target/xinsheng.jar"))
            .toAbsolutePath()
            .toString());
    command.add("--port");
    command.add(Integer.toString(port));
    command.addAll(options);
    return command;
  }

  /** Starts it with what it says going where this process' words go. */
  Process startInForeground() {
    return start(new ProcessBuilder(command()).inheritIO());
  }

  /** Starts it with all it says appended to a file. */
  Process startLoggingTo(Path log) {
    return start(
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
  }

  private Process start(ProcessBuilder builder) {
    Folders.create(temporary);
    Folders.create(folder);
    try {
      return builder.directory(folder.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
