package org.xinsheng.repair.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The number that people read, e.g. {@code BX-GD01-20261123-000007} (报修), FW (服务). */
public record JobNumber(String text) implements Serializable {

  /**
   * @param received the received date in office time
   * @param sequence global, with gaps allowed
   */
  public static JobNumber of(JobKind kind, String officeCode, LocalDate received, long sequence) {
    return new JobNumber(
        String.format(
            Locale.ROOT,
            "%s-%s-%s-%06d",
            kind.matter().prefix(),
            officeCode,
            received.format(DateTimeFormatter.BASIC_ISO_DATE),
            sequence));
  }

  @Override
  public String toString() {
    return text;
  }
}
