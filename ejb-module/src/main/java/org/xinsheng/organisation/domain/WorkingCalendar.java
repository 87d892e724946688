package org.xinsheng.organisation.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xinsheng.shared.OfficeTime;

/**
 * When the customer service centre is on (ORG-4, INT-2); service clocks run round the clock.
 *
 * @param week every day of the week, closed ones with {@link Spans#NONE}; not all are closed
 * @param days holidays and make-up workdays, which replace what their day of the week says
 */
public record WorkingCalendar(Map<DayOfWeek, Spans> week, Map<LocalDate, Spans> days) {

  /** When the standard's day begins. */
  public static final LocalTime STANDARD_OPENING = LocalTime.of(8, 30);

  /** Every day 08:30-17:30. */
  public static final WorkingCalendar STANDARD =
      everyDay(Spans.of(new Span(8 * 60 + 30, 17 * 60 + 30)));

  public WorkingCalendar {
    Map<DayOfWeek, Spans> whole = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      whole.put(day, week.getOrDefault(day, Spans.NONE));
    }
    if (whole.values().stream().allMatch(Spans::isClosed)) {
      throw new IllegalArgumentException("a desk that never opens");
    }
    week = whole;
    days = new TreeMap<>(days);
  }

  private static WorkingCalendar everyDay(Spans spans) {
    Map<DayOfWeek, Spans> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, spans);
    }
    return new WorkingCalendar(week, Map.of());
  }

  public Spans on(LocalDate day) {
    Spans own = days.get(day);
    return own == null ? week.get(day.getDayOfWeek()) : own;
  }

  public boolean isOpen(Instant at, OfficeTime time) {
    LocalDate day = time.dateOf(at);
    return Stream.of(day.minusDays(1), day)
        .anyMatch(it -> on(it).parts().stream().anyMatch(span -> covers(it, span, at, time)));
  }

  /** The instant itself while open. */
  public Instant nextOpening(Instant at, OfficeTime time) {
    if (isOpen(at, time)) {
      return at;
    }
    LocalDate day = time.dateOf(at);
    Optional<Instant> opening = Optional.empty();
    while (opening.isEmpty()) {
      opening = firstOpening(day, at, time);
      day = day.plusDays(1);
    }
    return opening.get();
  }

  /** When the desk first opens on that day; empty where it stays closed. */
  public Optional<Instant> firstOpening(LocalDate day, OfficeTime time) {
    return firstOpening(day, Instant.MIN, time);
  }

  private Optional<Instant> firstOpening(LocalDate day, Instant notBefore, OfficeTime time) {
    return on(day).parts().stream()
        .filter(span -> begin(day, span, time).isBefore(end(day, span, time)))
        .map(span -> begin(day, span, time))
        .filter(it -> !it.isBefore(notBefore))
        .findFirst();
  }

  private static boolean covers(LocalDate day, Span span, Instant at, OfficeTime time) {
    return !at.isBefore(begin(day, span, time)) && at.isBefore(end(day, span, time));
  }

  /** Where clocks are put back, a time that comes twice begins with its first. */
  private static Instant begin(LocalDate day, Span span, OfficeTime time) {
    return local(day, span.from(), time).withEarlierOffsetAtOverlap().toInstant();
  }

  /** Where clocks are put back, a time that comes twice ends with its second. */
  private static Instant end(LocalDate day, Span span, OfficeTime time) {
    return local(day, span.to(), time).withLaterOffsetAtOverlap().toInstant();
  }

  /** A time that clocks put forward leave out is the instant at which they are. */
  private static ZonedDateTime local(LocalDate day, int minutes, OfficeTime time) {
    LocalDateTime local = day.atStartOfDay().plusMinutes(minutes);
    ZoneOffsetTransition change = time.zone().getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant().atZone(time.zone())
        : local.atZone(time.zone());
  }
}
