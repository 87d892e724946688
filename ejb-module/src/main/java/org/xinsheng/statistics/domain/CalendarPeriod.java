package org.xinsheng.statistics.domain;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinsheng.shared.OfficeTime;

/**
 * One ISO week or one month of a calendar; which instants it spans is the office's business
 * (DL-15).
 *
 * @param firstDay a Monday, or the first of a month
 */
public record CalendarPeriod(PeriodKind kind, LocalDate firstDay) implements Serializable {

  private static final Pattern LABEL = Pattern.compile("(\\d{4})-(W?)(\\d{2})");

  /** Offices keep records since then at the earliest. */
  private static final int FIRST_YEAR = 2000;

  public static CalendarPeriod of(PeriodKind kind, LocalDate day) {
    return new CalendarPeriod(kind, kind.firstDayOf(day));
  }

  /**
   * @param label such as {@code 2026-W47} or {@code 2026-11}
   * @return empty where there is no such week or month, or one before 2000
   */
  public static Optional<CalendarPeriod> read(PeriodKind kind, String label) {
    Matcher parts = LABEL.matcher(label == null ? "" : label);
    if (!parts.matches() || parts.group(2).isEmpty() == (kind == PeriodKind.WEEK)) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group(1));
    LocalDate first = year < FIRST_YEAR ? null : kind.read(year, Integer.parseInt(parts.group(3)));
    return Optional.ofNullable(first).map(it -> new CalendarPeriod(kind, it));
  }

  public String label() {
    return kind.label(firstDay);
  }

  public LocalDate lastDay() {
    return next().firstDay.minusDays(1);
  }

  public CalendarPeriod next() {
    return new CalendarPeriod(kind, kind.next(firstDay));
  }

  public CalendarPeriod previous() {
    return new CalendarPeriod(kind, kind.previous(firstDay));
  }

  /** The same month or week number a year before; week 53 has none where that year has but 52. */
  public Optional<CalendarPeriod> aYearBefore() {
    String label = label();
    int year = Integer.parseInt(label.substring(0, 4)) - 1;
    return read(kind, String.format("%04d", year) + label.substring(4));
  }

  /** 00:00 office time of the first day, included. */
  public Instant startsAt(OfficeTime time) {
    return time.startOf(firstDay);
  }

  /** 24:00 office time of the last day, excluded. */
  public Instant endsAt(OfficeTime time) {
    return time.startOf(next().firstDay);
  }

  public boolean hasEnded(OfficeTime time, Instant now) {
    return !now.isBefore(endsAt(time));
  }
}
