package org.xinsheng.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever runs the product finds every setting in the README, and none that is not there. */
class SettingsTest {

  private static final List<Path> SOURCES =
      List.of(Path.of("../ejb-module/src/main/java"), Path.of("src/main/java"));

  private static final Pattern READ =
      Pattern.compile(
          "(?:name = |getOptionalValue\\(|_KEY = |setting\\()\"(xinsheng\\.[a-z0-9.-]+)\"");

  private static final Pattern TOLD = Pattern.compile("`(xinsheng\\.[a-z0-9.-]+)`");

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    pattern.matcher(text).results().forEach(it -> found.add(it.group(1)));
    return found;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> readByTheProduct() throws IOException {
    Set<String> all = new TreeSet<>();
    for (Path source : SOURCES) {
      try (Stream<Path> files = Files.walk(source)) {
        files
            .filter(it -> it.toString().endsWith(".java"))
            .forEach(it -> all.addAll(found(READ, read(it))));
      }
    }
    return all;
  }

  private static Set<String> toldInTheTable() {
    Set<String> told = new TreeSet<>();
    read(Path.of("../README.md"))
        .lines()
        .filter(it -> it.startsWith("| `xinsheng."))
        .forEach(it -> told.addAll(found(TOLD, it.split("\\|")[1])));
    return told;
  }

  @Test
  void theTableIsWhatTheProductReads() throws IOException {
    Set<String> read = readByTheProduct();
    assertTrue(read.size() > 30, read::toString);
    assertEquals(read, toldInTheTable());
  }
}
