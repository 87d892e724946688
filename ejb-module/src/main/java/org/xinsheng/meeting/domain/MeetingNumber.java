package org.xinsheng.meeting.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The number that people read, e.g. {@code HY-GD01-20261123-000007} (会议). */
public record MeetingNumber(String text) implements Serializable {

  /**
   * @param received the date on which it was convened, in office time
   * @param sequence global, with gaps allowed
   */
  public static MeetingNumber of(String officeCode, LocalDate received, long sequence) {
    return new MeetingNumber(
        String.format(
            Locale.ROOT,
            "HY-%s-%s-%06d",
            officeCode,
            received.format(DateTimeFormatter.BASIC_ISO_DATE),
            sequence));
  }

  @Override
  public String toString() {
    return text;
  }
}
