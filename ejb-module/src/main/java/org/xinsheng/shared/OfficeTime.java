package org.xinsheng.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** An office's own days, weeks and months (DL-15); every instant is stored in UTC. */
public record OfficeTime(ZoneId zone) {

  public static final OfficeTime STANDARD = new OfficeTime(ZoneId.of("Asia/Shanghai"));

  public LocalDate dateOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The instant of a local time on a day. */
  public Instant at(LocalDate day, LocalTime local) {
    return day.atTime(local).atZone(zone).toInstant();
  }

  /** The instant at which a bare date ends: 24:00 of that day in the office (DL-18). */
  public Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }

  /** The same local time on the same day of the next month, clipped to its end (SEV-6). */
  public Instant oneMonthAfter(Instant instant) {
    return instant.atZone(zone).plusMonths(1).toInstant();
  }
}
