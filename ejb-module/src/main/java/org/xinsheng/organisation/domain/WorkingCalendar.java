package org.xinsheng.organisation.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.xinsheng.shared.OfficeTime;

/**
 * When the customer service centre is on (ORG-4, INT-2); service clocks run round the clock.
 *
 * @param opens inclusive
 * @param closes exclusive
 */
public record WorkingCalendar(LocalTime opens, LocalTime closes) {

  /** Every day 08:30-17:30. */
  public static final WorkingCalendar STANDARD =
      new WorkingCalendar(LocalTime.of(8, 30), LocalTime.of(17, 30));

  public boolean isOpen(Instant at, OfficeTime time) {
    LocalTime local = at.atZone(time.zone()).toLocalTime();
    return !local.isBefore(opens) && local.isBefore(closes);
  }

  /** The instant itself while open. */
  public Instant nextOpening(Instant at, OfficeTime time) {
    if (isOpen(at, time)) {
      return at;
    }
    ZonedDateTime local = at.atZone(time.zone());
    boolean today = local.toLocalTime().isBefore(opens);
    return local
        .toLocalDate()
        .plusDays(today ? 0 : 1)
        .atTime(opens)
        .atZone(time.zone())
        .toInstant();
  }
}
