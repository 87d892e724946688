package org.xinsheng;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinsheng.shared.RuleTexts;

class TraceabilityTest {

  private static final String PLANTED = "PlantedTest.java.txt";

  @TempDir Path project;
  private Path source;

  @BeforeEach
  void plant() throws IOException {
    Path folder = Files.createDirectories(project.resolve("some-module/src/test/java"));
    source = folder.resolve("PlantedTest.java");
    try (InputStream planted = getClass().getResourceAsStream(PLANTED)) {
      Files.write(source, planted.readAllBytes());
    }
  }

  /** Writes the document; a rule that {@code rules.csv} does not have stops the build here. */
  @Test
  void everyRuleThatATestNamesExists() throws IOException {
    Path root = Traceability.projectRoot();
    Traceability traceability = Traceability.of(root);
    Path docs = Files.createDirectories(root.resolve("docs"));
    Files.writeString(docs.resolve("traceability.md"), traceability.toMarkdown());
    assertEquals(Map.of(), traceability.unknown(), "not in rules.csv");
  }

  @Test
  void classesMethodsAndNestedClassesCount() throws IOException {
    Traceability traceability = Traceability.of(project);
    assertEquals(Set.of("PlantedTest"), traceability.testsOf("HD-7"));
    assertEquals(
        List.of("PlantedTest.WhenReopened.opensAnother", "PlantedTest.breachIsRecorded"),
        List.copyOf(traceability.testsOf("DL-7")));
    assertEquals(Set.of("PlantedTest.breachIsRecorded"), traceability.testsOf("DL-18"));
  }

  @Test
  void commentsAndStringsDoNotCount() throws IOException {
    Traceability traceability = Traceability.of(project);
    for (String id : List.of("DL-1", "DL-2", "DL-3")) {
      assertEquals(Set.of(), traceability.testsOf(id), id);
    }
  }

  @Test
  void anUnknownRuleIsFoundWithItsTest() throws IOException {
    replace("DL-7", "DL-77");
    assertEquals(
        Map.of(
            "DL-77",
            Set.of("PlantedTest.breachIsRecorded", "PlantedTest.WhenReopened.opensAnother")),
        Traceability.of(project).unknown());
  }

  @Test
  void aRuleThatIsNoLiteralIsRefused() throws IOException {
    replace("\"HD-7\"", "TEXT");
    assertThrows(IllegalArgumentException.class, () -> Traceability.of(project));
  }

  @Test
  void aSourceThatCannotBeReadIsRefused() throws IOException {
    replace("class PlantedTest {", "class PlantedTest {{");
    assertThrows(IllegalArgumentException.class, () -> Traceability.of(project));
  }

  @Test
  void theDocumentHasOneLinePerRuleInTheirOrder() throws IOException {
    String document = Traceability.of(project).toMarkdown();
    List<String> lines = document.lines().filter(line -> line.matches("\\| [A-Z]+-.*")).toList();
    assertEquals(
        List.copyOf(RuleTexts.ids()), lines.stream().map(line -> line.split(" ")[1]).toList());
    assertTrue(document.contains("3 of " + RuleTexts.ids().size() + " rules have a test"));
    assertTrue(
        lines.stream()
            .anyMatch(line -> line.startsWith("| HD-7 |") && line.endsWith("| `PlantedTest` |")));
    assertFalse(document.contains(project.toString()));
    assertEquals(document, Traceability.of(project).toMarkdown());
  }

  private void replace(String part, String by) throws IOException {
    Files.writeString(source, Files.readString(source).replace(part, by));
  }
}
