package org.xinsheng.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinsheng.shared.RuleTexts;
import org.xinsheng.shared.Texts;

/** Every text and every rule that a page names exists; no page holds a text of its own (X-6). */
class PageTextsTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path BEANS = Path.of("src/main/java");
  private static final List<Pattern> KEYS =
      List.of(
          Pattern.compile("t\\['([^']+)'\\]"),
          Pattern.compile("(?:label|title|help)Key=\"([^\"#]+)\""),
          Pattern.compile("texts\\.of\\('([^']+)'"),
          Pattern.compile("(?:texts\\.of|tell|tellThere|Message\\.of)\\(\\s*\"([^\"]+)\""),
          Pattern.compile("new Place\\([^)]*\"([^\"]+)\"\\)"));
  private static final Pattern RULE =
      Pattern.compile("rule=\"([A-Z][^\"#]+)\"|x:rule id=\"([A-Z][^\"]+)\"");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  @Test
  void everyTextThatPagesNameExists() {
    Set<String> missing = new TreeSet<>();
    Texts texts = Texts.in(Texts.CHINESE);
    for (Pattern pattern : KEYS) {
      find(pattern).stream().filter(key -> texts.find(key).isEmpty()).forEach(missing::add);
    }
    assertEquals(Set.of(), missing, "texts to add to both bundles");
    assertTrue(find(KEYS.get(0)).size() > 50, "the pages were read");
  }

  @Test
  void everyRuleThatPagesNameExists() {
    Set<String> rules = find(RULE);
    assertFalse(rules.isEmpty());
    assertEquals(Set.of(), without(rules));
  }

  @Test
  void noPageHoldsATextOfItsOwn() {
    Set<String> chinese = new TreeSet<>();
    files(PAGES)
        .filter(file -> CHINESE.matcher(content(file)).find())
        .forEach(file -> chinese.add(file.toString()));
    assertEquals(Set.of(), chinese);
  }

  private static Set<String> without(Set<String> rules) {
    Set<String> unknown = new TreeSet<>(rules);
    unknown.removeIf(id -> RuleTexts.find(id).isPresent());
    return unknown;
  }

  private static Set<String> find(Pattern pattern) {
    Set<String> found = new TreeSet<>();
    Stream.concat(files(PAGES), files(BEANS))
        .forEach(
            file -> {
              Matcher matcher = pattern.matcher(content(file));
              while (matcher.find()) {
                found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
              }
            });
    return found;
  }

  private static Stream<Path> files(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(it -> it.toString().matches(".*\\.(xhtml|java)")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
