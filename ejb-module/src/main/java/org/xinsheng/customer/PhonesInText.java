package org.xinsheng.customer;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds phone numbers that stand in a text as people write them: mobiles, landlines with their area
 * code, anything with its country. Dates, amounts and numbers of records are none.
 */
public final class PhonesInText {

  private static final String GAP = "[ -]?";

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<!\\d)(?:86${gap})?1[3-9]\\d${gap}\\d{4}${gap}\\d{4}|(?<!\\d)0\\d{2,3}${gap}\\d{3,4}${gap}\\d{4}|\\+\\d(?:${gap}\\d){7,14}"
              .replace("${gap}", GAP));

  private PhonesInText() {}

  /** As it is written; empty where there is none. */
  public static Optional<String> first(String text) {
    if (text == null) {
      return Optional.empty();
    }
    Matcher found =
        PHONE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Pd}", "-"));
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }
}
