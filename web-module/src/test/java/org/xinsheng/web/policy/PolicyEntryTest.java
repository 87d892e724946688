package org.xinsheng.web.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinsheng.policy.domain.PolicyItem;
import org.xinsheng.policy.domain.PolicyType;
import org.xinsheng.shared.Message;

class PolicyEntryTest {

  private static PolicyEntry entry(PolicyType type, String present, String words) {
    return new PolicyEntry(
        new PolicyItem("x", type, present, "DL-11", Message.of("page.none")), present, words);
  }

  private static String typed(PolicyType type, String present, String text) {
    PolicyEntry entry = entry(type, present, present);
    entry.setText(text);
    return entry.value();
  }

  @ParameterizedTest
  @CsvSource({
    "24 小时, PT24H",
    "1 天, PT24H",
    "24小时, PT24H",
    "30 分钟, PT30M",
    "7 天, P7D",
    "1 天 12 小时, PT36H",
    "90 分钟, PT1H30M",
    "24 hours, PT24H",
    "2 Days, P2D",
    "1 day 12 h, PT36H",
    "45 min, PT45M",
    "PT12H, PT12H",
    "24, 24",
    "一天, 一天",
    "24 小时整, 24 小时整",
    "3 weeks, 3 weeks",
  })
  void spansAreWrittenAsPeopleSayThem(String text, String value) {
    assertEquals(value, typed(PolicyType.DURATION, "PT1H", text));
  }

  @Test
  void whatMeansTheSameIsNoChange() {
    PolicyEntry days = entry(PolicyType.DURATION, "P1D", "24 小时");
    assertFalse(days.isChanged());
    days.setText("1 天");
    assertFalse(days.isChanged());
    days.setText("25 小时");
    assertTrue(days.isChanged());
  }

  @Test
  void whatWasTypedOutlivesANewerVersion() {
    PolicyEntry untouched = entry(PolicyType.DURATION, "P1D", "24 小时");
    untouched.renew("P2D", "2 天");
    assertEquals("2 天", untouched.getText());
    assertFalse(untouched.isChanged());
    PolicyEntry typed = entry(PolicyType.DURATION, "P1D", "24 小时");
    typed.setText("12 小时");
    typed.renew("P2D", "2 天");
    assertEquals("12 小时", typed.getText());
    assertTrue(typed.isChanged());
  }

  @Test
  void moneyKeepsItsTwoDecimals() {
    assertEquals("500.00", typed(PolicyType.MONEY, "300.00", "500"));
    assertEquals("1500.50", typed(PolicyType.MONEY, "300.00", "1,500.5"));
    assertEquals("5 yuan", typed(PolicyType.MONEY, "300.00", "5 yuan"));
  }

  @Test
  void aLadderIsWhatIsChosenInItsOrder() {
    PolicyEntry ladder = entry(PolicyType.LADDER, "HEAD_STEWARD,CHIEF_STEWARD", null);
    assertEquals(PolicyEntry.RUNGS, ladder.getPosts().size());
    assertFalse(ladder.isChanged());
    ladder.getPosts().set(0, "");
    ladder.getPosts().set(3, "GENERAL_MANAGER");
    assertEquals("CHIEF_STEWARD,GENERAL_MANAGER", ladder.value());
  }

  @Test
  void hoursComeInTwoOrNotAtAll() {
    PolicyEntry hours = entry(PolicyType.HOURS_OR_NONE, "", "");
    assertFalse(hours.isChanged());
    hours.setFrom("22:00");
    assertEquals("22:00-", hours.value());
    hours.setTo("07:00");
    assertEquals("22:00-07:00", hours.value());
    PolicyEntry set = entry(PolicyType.HOURS_OR_NONE, "22:00-07:00", "");
    assertEquals("22:00", set.getFrom());
    assertEquals("07:00", set.getTo());
    set.setFrom("");
    set.setTo(null);
    assertEquals("", set.value());
  }
}
