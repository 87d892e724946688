package org.xinsheng.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.xinsheng.organisation.domain.WorkingCalendar;
import org.xinsheng.shared.OfficeTime;

/** When supervision comes by while the past is played: every minute, if something is due. */
final class Rounds {

  private static final OfficeTime TIME = OfficeTime.STANDARD;

  private Rounds() {}

  /**
   * @param due null where nothing ever is
   */
  static Instant next(Instant at, Instant due) {
    Instant morning = morningAfter(at);
    Instant minute = due == null ? morning : minuteAfter(due);
    return minute.isBefore(morning) ? minute : morning;
  }

  static Instant minuteAfter(Instant due) {
    return due.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
  }

  /** The desk opens, and first contacts are reminded. */
  static Instant morningAfter(Instant at) {
    LocalDate day = TIME.dateOf(at);
    Instant today = TIME.at(day, WorkingCalendar.STANDARD_OPENING);
    return today.isAfter(at) ? today : TIME.at(day.plusDays(1), WorkingCalendar.STANDARD_OPENING);
  }
}
