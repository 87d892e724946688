package org.xinsheng.web.slip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static Difference of(String before, String after) {
    return Difference.of("field.causeAnalysis", before, after);
  }

  private static void assertParts(Difference it, String... parts) {
    assertEquals(
        String.join("|", parts), String.join("|", it.head(), it.before(), it.after(), it.tail()));
  }

  @Test
  void onlyWhatChangedIsMarked() {
    assertParts(of("每日巡查。", "每日两次巡查。"), "每日", "", "两次", "巡查。");
    assertParts(of("更换灯具", "更换开关"), "更换", "灯具", "开关", "");
    assertParts(of("aaa", "aa"), "aa", "a", "", "");
    assertParts(of("", "新写"), "", "", "新写", "");
  }

  @Test
  void whatIsTheSameIsNotMarked() {
    assertFalse(of("同样", "同样").isChanged());
    assertFalse(of(null, "").isChanged());
    assertTrue(of(null, "有").isChanged());
  }

  /** Both of these begin with the same half. */
  @Test
  void noCharacterIsCutInTwo() {
    String one = "😀";
    String other = "😁";
    assertParts(of(one, other), "", one, other, "");
    assertParts(of("好" + one + "好", "好" + other + "好"), "好", one, other, "好");
    String sameEnd = "\uD83D\uDE00";
    String otherStart = "\uD83E\uDE00";
    assertParts(of(sameEnd, otherStart), "", sameEnd, otherStart, "");
  }
}
