package org.xinsheng.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

  private final Texts chinese = Texts.in(Texts.CHINESE);
  private final Texts english = Texts.in(Texts.ENGLISH);

  @Test
  void chineseIsTheDefaultWhateverTheServerSpeaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.US);
      assertEquals("投诉", Texts.in(Locale.FRANCE).label(SubjectType.COMPLAINT));
      assertEquals("投诉", Texts.in(Locale.CHINA).label(SubjectType.COMPLAINT));
      assertEquals("complaint", Texts.in(Locale.UK).label(SubjectType.COMPLAINT));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void gapsShowLabelsOfficeTimeAndPlainNumbers() {
    assertEquals("您的岗位不能办理“投诉”。请交由有权限的同事办理。", shown(chinese, SubjectType.COMPLAINT));
    assertTrue(shown(chinese, Instant.parse("2026-11-23T20:15:59Z")).contains("2026-11-24 04:15"));
    assertTrue(shown(chinese, 10_000).contains("10000"));
    assertTrue(shown(english, "$1 \\ {0} it's").contains("$1 \\ {0} it's"));
  }

  @Test
  void listsUseTheCommaOfTheirLanguage() {
    List<Role> two = List.of(Role.STEWARD, Role.CASHIER);
    assertEquals("物业管家、收费员", chinese.show(two));
    assertEquals("steward, cashier", english.show(two));
  }

  @Test
  void aMissingTextIsSeen() {
    assertEquals("???no.such.key???", english.get("no.such.key"));
    assertFalse(english.find("no.such.key").isPresent());
  }

  private static String shown(Texts texts, Serializable value) {
    return texts.get(Message.of("refusal.notAllowed", value));
  }
}
