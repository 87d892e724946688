package org.xinsheng.shared.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BigramsTest {

  private static List<String> of(String text) {
    return List.copyOf(Bigrams.of(text));
  }

  @Test
  void neighboursMakePairsInTheOrderOfTheText() {
    assertEquals(List.of("电梯", "梯坏", "坏了"), of("电梯坏了"));
    assertEquals(List.of("wi", "if", "fi"), of("wifi"));
    assertEquals(List.of("3栋"), of("3栋"));
  }

  @Test
  void widthAndCaseDoNotCount() {
    assertEquals(of("wifi 2号"), of("ＷＩＦＩ　２号"));
  }

  @Test
  void nothingReachesOverSignsAndSpaces() {
    assertEquals(List.of("电梯", "坏了"), of("电梯，坏了"));
    assertEquals(List.of("ab", "cd"), of("ab\ncd"));
    assertEquals(List.of(), of("，。！"));
  }

  @Test
  void oneCharacterIsNoWord() {
    assertEquals(Set.of(), Bigrams.of("电"));
    assertEquals(Set.of(), Bigrams.of(""));
    assertEquals(Set.of(), Bigrams.of(null));
  }

  @Test
  void aCharacterBeyondTheFirstPlaneIsOne() {
    assertEquals(List.of("𠮷野"), of("𠮷野"));
  }

  @Property(tries = 300)
  void aPartOfATextHasNoPairThatTheTextHasNot(@ForAll String before, @ForAll String part) {
    String text = before + " " + part;
    assertTrue(Bigrams.of(text).containsAll(Bigrams.of(part)), text);
    assertTrue(Bigrams.of(text).stream().allMatch(it -> it.codePointCount(0, it.length()) == 2));
  }
}
