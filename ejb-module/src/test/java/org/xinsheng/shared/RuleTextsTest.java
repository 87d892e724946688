package org.xinsheng.shared;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleTextsTest {

  private static final Pattern ID = Pattern.compile("([A-Z]+)-(0|[1-9][0-9]*)([a-z]?)");
  private static final Pattern CLAUSE =
      Pattern.compile(
          "P[1-5]( [0-9一二三四五()][0-9一二三四五().,\\- ]*)?(, P[1-5]( [0-9一二三四五().,\\- ]+)?)*");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  static Collection<RuleText> all() {
    return RuleTexts.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyRuleSpeaksBothLanguages(RuleText rule) {
    assertAll(
        rule.id(),
        () -> assertTrue(ID.matcher(rule.id()).matches(), "id"),
        () -> assertTrue(CHINESE.matcher(rule.zh()).find(), "zh holds Chinese"),
        () -> assertTrue(rule.zh().endsWith("。"), "zh is a sentence"),
        () -> assertTrue(rule.zh().length() <= 90, "zh fits a help text"),
        () -> assertTrue(rule.en().matches("\\p{Upper}[\\x20-\\x7e]+\\."), "en is plain English"),
        () -> assertTrue(rule.en().length() <= 200, "en fits a help text"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aClauseNamesItsProcedure(RuleText rule) {
    assertTrue(
        rule.clause().isEmpty() || CLAUSE.matcher(rule.clause()).matches(),
        () -> rule.id() + " cites " + rule.clause());
  }

  @Test
  void noNumberIsLeftOut() {
    Map<String, TreeSet<Integer>> numbers =
        RuleTexts.ids().stream()
            .map(ID::matcher)
            .filter(m -> m.matches())
            .collect(
                groupingBy(
                    m -> m.group(1),
                    mapping(m -> Integer.valueOf(m.group(2)), toCollection(TreeSet::new))));
    numbers.forEach(
        (family, present) ->
            assertEquals(
                IntStream.rangeClosed(present.first(), present.last()).boxed().toList(),
                new ArrayList<>(present),
                family));
    assertEquals(
        List.of(
            "CA", "COM", "CRT", "DL", "FU", "HD", "INT", "IV", "NCR", "ORG", "REC", "SEV", "STAT",
            "X"),
        numbers.keySet().stream().sorted().toList());
  }

  @Test
  void aRuleIsFoundByItsNumber() {
    RuleText closure = RuleTexts.find("HD-8").orElseThrow();
    assertEquals("HD-8 · P5 4.4", closure.label());
    assertEquals(closure.zh(), closure.text(Locale.SIMPLIFIED_CHINESE));
    assertEquals(closure.en(), closure.text(Locale.UK));
    assertEquals(closure.zh(), closure.text(Locale.FRENCH), "Chinese is the default");
  }

  @Test
  void aDecisionOfTheProductHasNoClause() {
    assertEquals("ORG-2", RuleTexts.find("ORG-2").orElseThrow().label());
  }

  @Test
  void anUnknownNumberIsNotFound() {
    assertEquals(Optional.empty(), RuleTexts.find("HD-99"));
    assertFalse(RuleTexts.ids().contains("HD-99"));
  }

  @Test
  void nobodyChangesTheRules() {
    assertThrows(UnsupportedOperationException.class, () -> RuleTexts.ids().remove("HD-8"));
  }
}
