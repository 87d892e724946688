package org.xinsheng.intake.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.OfficeTime;

/**
 * By when the owner wants it done: an instant, or a bare date, which ends at 24:00 office time
 * (DL-2, DL-18).
 */
public record RequestedTime(String text) {

  /** Not a time that anybody asks for; exclusive. */
  private static final Instant TOO_FAR = Instant.parse("2200-01-01T00:00:00Z");

  /**
   * @throws InvalidInput when the text is neither a date nor an instant with offset, or too far off
   */
  public Instant at(OfficeTime time) {
    Instant wanted = read(time);
    if (!wanted.isBefore(TOO_FAR)) {
      throw new InvalidInput("requestedBy", Message.of("refusal.notATime"));
    }
    return wanted.truncatedTo(ChronoUnit.MILLIS);
  }

  private Instant read(OfficeTime time) {
    try {
      return text.length() == "2026-11-23".length()
          ? time.endOf(LocalDate.parse(text))
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException notATime) {
      throw new InvalidInput("requestedBy", Message.of("refusal.notATime"));
    }
  }
}
