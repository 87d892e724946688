package org.xinsheng.product;

import java.io.File;
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
 * @param heap as {@code -Xmx} takes it
 * @param settings system properties of the product, such as {@code xinsheng.demo}
 * @param options further options of the server, such as those of a cluster
 */
record RunnableJar(
    Path jar,
    Path folder,
    Path temporary,
    String heap,
    int port,
    Map<String, String> settings,
    List<String> options) {

  /** Where the build says the jar lies, with its heap; the rest has to be chosen. */
  static RunnableJar built(Path folder, Path temporary, int port) {
    return new RunnableJar(
        Path.of(System.getProperty("xinsheng.jar", "target/xinsheng.jar")).toAbsolutePath(),
        folder,
        temporary,
        System.getProperty("xinsheng.heap", "512m"),
        port,
        Map.of("xinsheng.address", "http://localhost:" + port + "/"),
        List.of());
  }

  RunnableJar with(String setting, String value) {
    Map<String, String> more = new TreeMap<>(settings);
    more.put(setting, value);
    return new RunnableJar(jar, folder, temporary, heap, port, more, options);
  }

  RunnableJar with(Map<String, String> moreSettings) {
    Map<String, String> more = new TreeMap<>(settings);
    more.putAll(moreSettings);
    return new RunnableJar(jar, folder, temporary, heap, port, more, options);
  }

  RunnableJar option(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new RunnableJar(jar, folder, temporary, heap, port, settings, all);
  }

  List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    // Java 17 takes its character set from the locale, which may know no Chinese.
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Djava.io.tmpdir=" + temporary);
    settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-jar");
    command.add(jar.toString());
    command.add("--port");
    command.add(Integer.toString(port));
    command.addAll(options);
    return command;
  }

  Process start(ProcessBuilder.Redirect output) {
    Folders.create(temporary);
    Folders.create(folder);
    ProcessBuilder builder = new ProcessBuilder(command()).directory(new File(folder.toString()));
    builder.redirectErrorStream(output != ProcessBuilder.Redirect.INHERIT);
    builder.redirectOutput(output);
    if (output == ProcessBuilder.Redirect.INHERIT) {
      builder.inheritIO();
    }
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
