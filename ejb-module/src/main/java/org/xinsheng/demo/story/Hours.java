package org.xinsheng.demo.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.xinsheng.organisation.domain.WorkingCalendar;
import org.xinsheng.shared.OfficeTime;

/** When people call, and when the people of the office are there. */
final class Hours {

  private static final OfficeTime TIME = OfficeTime.STANDARD;
  private static final WorkingCalendar CALENDAR = WorkingCalendar.STANDARD;

  private Hours() {}

  static LocalDate dayOf(Instant at) {
    return TIME.dateOf(at);
  }

  static boolean atWork(Instant at) {
    return CALENDAR.isOpen(at, TIME);
  }

  /** The instant itself while the office is open, else some minutes after it opens. */
  static Instant whenOpen(Instant at, Dice dice) {
    Instant open = CALENDAR.nextOpening(at, TIME);
    return open.equals(at) ? at : open.plus(dice.minutes(4, 70));
  }

  static Instant byDay(LocalDate day, Dice dice) {
    return TIME.at(day, LocalTime.of(8, 35)).plus(dice.minutes(0, 8 * 60 + 30));
  }

  /** In the evening mostly, or early in the morning. */
  static Instant atNight(LocalDate day, Dice dice) {
    return dice.inHundred(75)
        ? TIME.at(day, LocalTime.of(18, 0)).plus(dice.minutes(0, 5 * 60 + 30))
        : TIME.at(day, LocalTime.of(5, 40)).plus(dice.minutes(0, 2 * 60 + 40));
  }

  static Instant at(LocalDate day, int hour, int minute) {
    return TIME.at(day, LocalTime.of(hour, minute));
  }

  /** The newest instant before this one at which the desk was closed, an hour before at least. */
  static Instant lastNightBefore(Instant now) {
    Instant evening = at(dayOf(now), 22, 40);
    Instant found = evening;
    while (found.isAfter(now.minus(1, ChronoUnit.HOURS))) {
      found = found.minus(1, ChronoUnit.DAYS);
    }
    return found;
  }
}
