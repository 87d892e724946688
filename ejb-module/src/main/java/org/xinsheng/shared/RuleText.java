package org.xinsheng.shared;

import java.util.Locale;

/**
 * What a person is told about one rule: the help text beside a deadline, a refusal or a required
 * field.
 *
 * @param id the rule's number, such as {@code HD-8}
 * @param clause where the procedures say so, such as {@code P5 4.4}; empty for a decision of the
 *     product itself
 */
public record RuleText(String id, String clause, String zh, String en) {

  /** English for any English locale, otherwise Chinese, the product's default. */
  public String text(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
  }

  /** Number and clause as the pages show them: {@code HD-8 · P5 4.4}; the number alone without. */
  public String label() {
    return clause.isEmpty() ? id : id + " · " + clause;
  }
}
