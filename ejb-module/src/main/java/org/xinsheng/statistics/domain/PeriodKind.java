package org.xinsheng.statistics.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;

/** Weeks begin on Monday and count by ISO 8601 with its week-year (STAT-1). */
public enum PeriodKind {
  WEEK(ChronoUnit.WEEKS) {
    @Override
    LocalDate firstDayOf(LocalDate day) {
      return day.with(WeekFields.ISO.dayOfWeek(), 1);
    }

    @Override
    String label(LocalDate first) {
      return String.format(
          "%04d-W%02d",
          first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Null for the 53rd week of a year that has but 52. */
    @Override
    LocalDate read(int year, int number) {
      LocalDate monday =
          LocalDate.of(year, 1, 4).with(WeekFields.ISO.dayOfWeek(), 1).plusWeeks((long) number - 1);
      return number > 0 && monday.get(IsoFields.WEEK_BASED_YEAR) == year ? monday : null;
    }
  },
  MONTH(ChronoUnit.MONTHS) {
    @Override
    LocalDate firstDayOf(LocalDate day) {
      return day.with(TemporalAdjusters.firstDayOfMonth());
    }

    @Override
    String label(LocalDate first) {
      return String.format("%04d-%02d", first.getYear(), first.getMonthValue());
    }

    @Override
    LocalDate read(int year, int number) {
      return number >= 1 && number <= 12 ? LocalDate.of(year, number, 1) : null;
    }
  };

  private final ChronoUnit length;

  PeriodKind(ChronoUnit length) {
    this.length = length;
  }

  abstract LocalDate firstDayOf(LocalDate day);

  abstract String label(LocalDate first);

  abstract LocalDate read(int year, int number);

  LocalDate next(LocalDate first) {
    return first.plus(1, length);
  }

  LocalDate previous(LocalDate first) {
    return first.minus(1, length);
  }
}
