package org.xinsheng.organisation;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinsheng.organisation.domain.Span;
import org.xinsheng.organisation.domain.Spans;
import org.xinsheng.organisation.domain.SpecialDay;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;

/**
 * A working calendar as somebody writes it (ORG-4).
 *
 * @param week by day of the week; one that is left out stays closed
 * @param days holidays without spans, make-up workdays with theirs
 */
public record CalendarInput(Map<DayOfWeek, List<Part>> week, List<Day> days)
    implements Serializable {

  /** So many holidays and make-up workdays, inclusive. */
  public static final int MOST_DAYS = 1000;

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  /**
   * @param from inclusive, {@code 08:30}
   * @param to exclusive, up to {@code 24:00}
   */
  public record Part(String from, String to) implements Serializable {

    static List<Part> of(Spans spans) {
      return spans.parts().stream()
          .map(it -> new Part(Span.text(it.from()), Span.text(it.to())))
          .toList();
    }
  }

  /**
   * @param date {@code 2026-10-01}
   * @param spans null or empty for a holiday
   * @param note such as the holiday's name, null for none
   */
  public record Day(String date, List<Part> spans, String note) implements Serializable {}

  /** Every day of the week. */
  Map<DayOfWeek, Spans> checkedWeek(Checks checks) {
    checks.required("week", week);
    Map<DayOfWeek, Spans> whole = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Part> parts = week == null ? null : week.get(day);
      whole.put(day, spans(checks, "week." + day, parts));
    }
    if (week != null && whole.values().stream().allMatch(Spans::isClosed)) {
      checks.wrong("week", Message.of("refusal.neverOpen"));
    }
    return whole;
  }

  List<SpecialDay> checkedDays(Checks checks) {
    List<SpecialDay> special = new ArrayList<>();
    Set<LocalDate> seen = new HashSet<>();
    List<Day> given = days == null ? List.of() : days;
    if (given.size() > MOST_DAYS) {
      checks.wrong("days", Message.of("refusal.tooMany", MOST_DAYS));
      return special;
    }
    for (int i = 0; i < given.size(); i++) {
      String path = "days[" + i + "]";
      Day day = given.get(i);
      checks.required(path, day);
      LocalDate date = day == null ? null : date(checks, path + ".date", day.date());
      if (date == null) {
        continue;
      }
      if (!seen.add(date)) {
        checks.wrong(path + ".date", Message.of("refusal.twice", date.toString()));
      }
      checks.text(path + ".note", day.note(), Checks.NAME);
      String note = day.note() == null || day.note().isBlank() ? null : day.note().strip();
      special.add(new SpecialDay(date, spans(checks, path + ".spans", day.spans()), note));
    }
    return special;
  }

  private static LocalDate date(Checks checks, String path, String text) {
    checks.required(path, text);
    try {
      LocalDate date = text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
      if (date == null || !date.isBefore(FIRST) && !date.isAfter(LAST)) {
        return date;
      }
    } catch (DateTimeException notADate) {
      // said below
    }
    checks.wrong(path, Message.of("refusal.notADate"));
    return null;
  }

  private static Spans spans(Checks checks, String path, List<Part> parts) {
    List<Span> spans = new ArrayList<>();
    List<Part> given = parts == null ? List.of() : parts;
    for (int i = 0; i < given.size(); i++) {
      Part part = given.get(i);
      Integer from = part == null ? null : Span.minutes(part.from()).orElse(null);
      Integer to = part == null ? null : Span.minutes(part.to()).orElse(null);
      if (from == null || to == null || from >= to) {
        checks.wrong(path + "[" + i + "]", Message.of("refusal.notASpan"));
      } else {
        spans.add(new Span(from, to));
      }
    }
    try {
      return new Spans(spans);
    } catch (IllegalArgumentException overlapping) {
      checks.wrong(path, Message.of("refusal.spansOverlap", Spans.MOST));
      return Spans.NONE;
    }
  }
}
