package org.xinsheng;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.xinsheng.shared.RuleText;
import org.xinsheng.shared.RuleTexts;

/**
 * Which tests prove which rule, read from the test sources of all modules: the tests of the later
 * modules are on nobody's class path while this one builds.
 */
final class Traceability {

  private final SortedMap<String, SortedSet<String>> testsByRule;

  private Traceability(SortedMap<String, SortedSet<String>> testsByRule) {
    this.testsByRule = testsByRule;
  }

  /** Reads {@code src/test/java} of every directory directly below the project's root. */
  static Traceability of(Path root) throws IOException {
    try (Stream<Path> modules = Files.list(root)) {
      return in(
          modules
              .map(module -> module.resolve("src/test/java"))
              .filter(Files::isDirectory)
              .toList());
    }
  }

  private static Traceability in(List<Path> sourceFolders) throws IOException {
    SortedMap<String, SortedSet<String>> found = new TreeMap<>();
    for (Path folder : sourceFolders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (CompilationUnitTree unit :
            parse(files.filter(file -> file.toString().endsWith(".java")).toList())) {
          new Collector(found).scan(unit, "");
        }
      }
    }
    return new Traceability(found);
  }

  /** The project's root, wherever below it the tests were started. */
  static Path projectRoot() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("ejb-module/pom.xml"))) {
        return at;
      }
    }
    throw new IllegalStateException("started outside the project: no ejb-module/pom.xml above");
  }

  /** Rules that tests name and {@code rules.csv} does not have, each with the tests naming it. */
  Map<String, SortedSet<String>> unknown() {
    SortedMap<String, SortedSet<String>> unknown = new TreeMap<>(testsByRule);
    unknown.keySet().removeAll(RuleTexts.ids());
    return unknown;
  }

  Set<String> testsOf(String rule) {
    return testsByRule.getOrDefault(rule, new TreeSet<>());
  }

  /** The whole document; the same sources always give the same text. */
  String toMarkdown() {
    long proved = RuleTexts.ids().stream().filter(testsByRule::containsKey).count();
    return """
        # Traceability

        Rule, clause of the procedures, and the tests that prove it. Made by the build from \
        `rules.csv` and the tests' `@Rule`; do not edit. %d of %d rules have a test.

        | rule | clause | text | tests |
        |---|---|---|---|
        """
            .formatted(proved, RuleTexts.ids().size())
        + RuleTexts.all().stream().map(this::line).collect(Collectors.joining());
  }

  private String line(RuleText rule) {
    String tests =
        testsOf(rule.id()).stream().map(test -> "`" + test + "`").collect(Collectors.joining(", "));
    return "| %s | %s | %s | %s |%n"
        .formatted(rule.id(), rule.clause(), rule.en().replace("|", "\\|"), tests)
        .replace(System.lineSeparator(), "\n");
  }

  private static Iterable<? extends CompilationUnitTree> parse(List<Path> files)
      throws IOException {
    if (files.isEmpty()) {
      return List.of();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  problems,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      Iterable<? extends CompilationUnitTree> units = task.parse();
      requireNoError(problems.getDiagnostics());
      return units;
    }
  }

  private static void requireNoError(List<Diagnostic<? extends JavaFileObject>> problems) {
    for (Diagnostic<?> problem : problems) {
      if (problem.getKind() == Diagnostic.Kind.ERROR) {
        throw new IllegalArgumentException("a test's source cannot be read: " + problem);
      }
    }
  }

  /** Walks classes and methods; carries the name of what it is in. */
  private static final class Collector extends TreeScanner<Void, String> {

    private final Map<String, SortedSet<String>> testsByRule;

    Collector(Map<String, SortedSet<String>> testsByRule) {
      this.testsByRule = testsByRule;
    }

    @Override
    public Void visitClass(ClassTree type, String outer) {
      String name =
          outer.isEmpty() ? type.getSimpleName().toString() : outer + "." + type.getSimpleName();
      note(type.getModifiers(), name);
      return super.visitClass(type, name);
    }

    @Override
    public Void visitMethod(MethodTree method, String type) {
      note(method.getModifiers(), type + "." + method.getName());
      return super.visitMethod(method, type);
    }

    private void note(ModifiersTree modifiers, String test) {
      for (AnnotationTree annotation : modifiers.getAnnotations()) {
        String type = annotation.getAnnotationType().toString();
        if (type.equals("Rule") || type.equals(Rule.class.getName())) {
          testsByRule.computeIfAbsent(value(annotation, test), id -> new TreeSet<>()).add(test);
        }
      }
    }

    private static String value(AnnotationTree annotation, String test) {
      ExpressionTree argument = annotation.getArguments().get(0);
      if (argument instanceof AssignmentTree assignment) {
        argument = assignment.getExpression();
      }
      if (argument instanceof LiteralTree literal && literal.getValue() instanceof String id) {
        return id;
      }
      throw new IllegalArgumentException(
          test + ": write the rule's number as a plain literal, not as " + argument);
    }
  }
}
