package org.xinsheng.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

/** Both languages are complete, and each is only itself (X-6). */
@Rule("X-6")
class BundlesTest {

  private static final Path BUNDLES = Path.of("src/main/resources/org/xinsheng");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern GAP = Pattern.compile("\\{\\d}");
  private static final Pattern NAMED =
      Pattern.compile("(?:Message\\.of|[tT]exts\\.get)\\(\\s*\"([^\"]+)\"");
  private static final Pattern ENGLISH_WORD = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern NARROW_PUNCTUATION = Pattern.compile("\\p{IsHan}[,;:?!()]");

  /** Names and codes that stand in a Chinese sentence as they are. */
  private static final Set<String> CODES =
      Set.of(
          "CTRL", "TS", "PDF", "MB", "XLSX", "API", "ISO", "SHA", "JPEG", "PNG", "WebP", "HEIC",
          "SEV", "HD", "DL", "INT", "FU", "NCR", "ORG", "CA");

  /** Each language calls the other by the other's own name. */
  private static final String OTHER_LANGUAGE = "language.other";

  private final Map<String, String> chinese = read("messages.properties");
  private final Map<String, String> english = read("messages_en.properties");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(List.of(), without(chinese.keySet(), english), "missing in English");
    assertEquals(List.of(), without(english.keySet(), chinese), "missing in Chinese");
  }

  @Test
  void noTextIsEmpty() {
    assertEquals(List.of(), texts(chinese, (key, text) -> text.isBlank()));
    assertEquals(List.of(), texts(english, (key, text) -> text.isBlank()));
  }

  @Test
  void bothLanguagesHaveTheSameGaps() {
    assertEquals(
        List.of(), texts(chinese, (key, text) -> !gaps(text).equals(gaps(english.get(key)))));
  }

  @Test
  void chineseHoldsNoEnglishWords() {
    assertEquals(List.of(), texts(chinese, (key, text) -> holdsEnglish(text)));
  }

  @Test
  void chineseIsPunctuatedInChinese() {
    assertEquals(List.of(), texts(chinese, (key, text) -> NARROW_PUNCTUATION.matcher(text).find()));
  }

  @Test
  void englishHoldsNoChinese() {
    assertEquals(List.of(), texts(english, (key, text) -> HAN.matcher(text).find()));
  }

  @Test
  void everyEnumThatPeopleSeeHasLabels() {
    Set<String> labels =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.xinsheng")
                .stream()
                .filter(BundlesTest::isSeen)
                .flatMap(BundlesTest::labels)
                .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(labels.isEmpty());
    assertEquals(List.of(), without(labels, chinese), "labels to add to both bundles");
  }

  @Test
  void everyTextThatTheCodeNamesExists() throws IOException {
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> named.addAll(found(NAMED, file)));
    }
    assertFalse(named.isEmpty());
    assertEquals(List.of(), without(named, chinese), "texts to add to both bundles");
  }

  private static boolean isSeen(JavaClass it) {
    return it.isEnum()
        && it.getModifiers().contains(JavaModifier.PUBLIC)
        && (it.getPackageName().equals("org.xinsheng.shared")
            || it.getPackageName().endsWith(".domain"));
  }

  private static Stream<String> labels(JavaClass it) {
    return it.getFields().stream()
        .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
        .map(JavaField::getName)
        .map(constant -> it.getSimpleName() + "." + constant);
  }

  private static boolean holdsEnglish(String text) {
    return ENGLISH_WORD
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .anyMatch(word -> !CODES.contains(word));
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static List<String> found(Pattern pattern, Path file) {
    try {
      return pattern.matcher(Files.readString(file)).results().map(it -> it.group(1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> without(Set<String> keys, Map<String, String> bundle) {
    return keys.stream().filter(key -> !bundle.containsKey(key)).sorted().toList();
  }

  private static List<String> texts(
      Map<String, String> bundle, BiPredicate<String, String> complaint) {
    return bundle.entrySet().stream()
        .filter(it -> !it.getKey().equals(OTHER_LANGUAGE))
        .filter(it -> complaint.test(it.getKey(), it.getValue()))
        .map(it -> it.getKey() + "=" + it.getValue())
        .toList();
  }

  /** Reads line by line, because {@code Properties} hides a key that stands twice. */
  private static Map<String, String> read(String bundle) {
    Map<String, String> texts = new TreeMap<>();
    List<String> twice = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(BUNDLES.resolve(bundle), UTF_8)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.split("=", 2);
          if (texts.put(parts[0], parts[1]) != null) {
            twice.add(parts[0]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertEquals(List.of(), twice, "keys that stand twice in " + bundle);
    return texts;
  }
}
