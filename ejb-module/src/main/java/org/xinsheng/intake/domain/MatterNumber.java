package org.xinsheng.intake.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The number that people read, e.g. {@code ZX-GD01-20261123-000007} for an enquiry. */
public record MatterNumber(String text) implements Serializable {

  /**
   * @param received the received date in office time
   * @param sequence global, with gaps allowed
   */
  public static MatterNumber of(
      MatterKind kind, String officeCode, LocalDate received, long sequence) {
    return new MatterNumber(
        String.format(
            Locale.ROOT,
            "%s-%s-%s-%06d",
            kind.prefix(),
            officeCode,
            received.format(DateTimeFormatter.BASIC_ISO_DATE),
            sequence));
  }

  @Override
  public String toString() {
    return text;
  }
}
