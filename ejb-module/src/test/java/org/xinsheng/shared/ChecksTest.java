package org.xinsheng.shared;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

  private static void passes(Checks checks) {
    assertDoesNotThrow(checks::done);
  }

  private static void fails(Checks checks, String... fields) {
    InvalidInput refusal = assertThrows(InvalidInput.class, checks::done);
    assertEquals(List.of(fields), refusal.fields().stream().map(FieldError::field).toList());
    assertEquals(Optional.empty(), refusal.rule());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "中", "😀", "𠮷", "e\u0301", "\uD83D\uDC69"})
  void charactersAreCountedAsUnicodeCodePoints(String one) {
    int each = one.codePointCount(0, one.length());
    passes(new Checks().text("f", one.repeat(Checks.NAME / each), Checks.NAME));
    fails(new Checks().text("f", one.repeat(Checks.NAME / each) + "x", Checks.NAME), "f");
  }

  @ParameterizedTest
  @ValueSource(ints = {Checks.NAME, Checks.TEXT, Checks.CONTENT})
  void theLengthItselfIsAllowed(int most) {
    passes(new Checks().requiredText("f", "𠮷".repeat(most), most));
    fails(new Checks().requiredText("f", "𠮷".repeat(most + 1), most), "f");
  }

  @Test
  void theseAreTheBounds() {
    assertEquals(List.of(100, 4_000, 10_000), List.of(Checks.NAME, Checks.TEXT, Checks.CONTENT));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0, 0x1, 0x8, 0xB, 0xC, 0xE, 0x1F, 0x7F, 0x80, 0x9F, 0xD800, 0xDFFF})
  void controlCharactersAndLoneSurrogatesAreRefused(int character) {
    fails(new Checks().text("f", "a" + (char) character + "b", 10), "f");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "\n", "\r", " ", "~", "\u00A0", "\u3000", "\uE000", "\uFFFD"})
  void everythingElseIsKeptAsItCame(String text) {
    passes(new Checks().text("f", "a" + text + "b", 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
  void blankIsMissing(String blank) {
    fails(new Checks().required("f", blank), "f");
    passes(new Checks().text("f", blank, 10));
  }

  @Test
  void nothingAndEmptyCollectionsAreMissing() {
    fails(new Checks().required("f", null).required("g", Set.of()), "f", "g");
    passes(new Checks().required("f", false).required("g", 0).required("h", Set.of(1)));
    passes(new Checks().text("f", null, 1).range("g", null, 1, 2));
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "99, true", "100, false"})
  void bothEndsOfARangeAreAllowed(int value, boolean allowed) {
    Checks checks = new Checks().range("f", value, 0, 99);
    if (allowed) {
      passes(checks);
    } else {
      fails(checks, "f");
    }
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    fails(
        new Checks()
            .requiredText("a", null, 1)
            .text("b", "xx", 1)
            .text("c", "x", 1)
            .range("d", 5, 0, 4),
        "a",
        "b",
        "d");
  }
}
