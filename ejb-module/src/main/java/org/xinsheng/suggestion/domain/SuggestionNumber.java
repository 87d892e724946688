package org.xinsheng.suggestion.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The number that people read, e.g. {@code JY-GD01-20261123-000007} (建议). */
public record SuggestionNumber(String text) implements Serializable {

  /**
   * @param received the received date in office time
   * @param sequence global, with gaps allowed
   */
  public static SuggestionNumber of(String officeCode, LocalDate received, long sequence) {
    return new SuggestionNumber(
        String.format(
            Locale.ROOT,
            "JY-%s-%s-%06d",
            officeCode,
            received.format(DateTimeFormatter.BASIC_ISO_DATE),
            sequence));
  }

  @Override
  public String toString() {
    return text;
  }
}
