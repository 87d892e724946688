package org.xinsheng.correctiveaction.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The number that people read, e.g. {@code JZ-GD01-20261123-000007} (纠正/预防措施报告). */
public record CapaNumber(String text) implements Serializable {

  /**
   * @param drafted the date on which it was drafted, in office time
   * @param sequence global, with gaps allowed
   */
  public static CapaNumber of(String officeCode, LocalDate drafted, long sequence) {
    return new CapaNumber(
        String.format(
            Locale.ROOT,
            "JZ-%s-%s-%06d",
            officeCode,
            drafted.format(DateTimeFormatter.BASIC_ISO_DATE),
            sequence));
  }

  @Override
  public String toString() {
    return text;
  }
}
