package org.xinsheng.nonconformity.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The number that people read, e.g. {@code CL-GD01-20261123-000007} (处理单). */
public record SlipNumber(String text) implements Serializable {

  /**
   * @param raised the date on which it was raised, in office time
   * @param sequence global, with gaps allowed
   */
  public static SlipNumber of(String officeCode, LocalDate raised, long sequence) {
    return new SlipNumber(
        String.format(
            Locale.ROOT,
            "CL-%s-%s-%06d",
            officeCode,
            raised.format(DateTimeFormatter.BASIC_ISO_DATE),
            sequence));
  }

  @Override
  public String toString() {
    return text;
  }
}
