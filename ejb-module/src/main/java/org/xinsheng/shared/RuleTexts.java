package org.xinsheng.shared;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every rule that the product obeys, in the order of {@code rules.csv}; read once. */
public final class RuleTexts {

  private static final String SOURCE = "/org/xinsheng/rules.csv";
  private static final Map<String, RuleText> BY_ID = Collections.unmodifiableMap(read());

  private RuleTexts() {}

  /** Empty if there is no rule of this number. */
  public static Optional<RuleText> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /** All numbers, in the order of the file. */
  public static Set<String> ids() {
    return BY_ID.keySet();
  }

  /** All rules, in the order of the file. */
  public static Collection<RuleText> all() {
    return BY_ID.values();
  }

  private static Map<String, RuleText> read() {
    Map<String, RuleText> rules = new LinkedHashMap<>();
    try (InputStream source = RuleTexts.class.getResourceAsStream(SOURCE);
        CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(source)) {
      for (NamedCsvRecord line : lines) {
        RuleText rule = ruleIn(line);
        if (rules.put(rule.id(), rule) != null) {
          throw new IllegalStateException(SOURCE + " has " + rule.id() + " twice; keep one");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(SOURCE + " cannot be read", e);
    }
    return rules;
  }

  private static RuleText ruleIn(NamedCsvRecord line) {
    return new RuleText(
        line.getField("id"), line.getField("clause"), line.getField("zh"), line.getField("en"));
  }
}
