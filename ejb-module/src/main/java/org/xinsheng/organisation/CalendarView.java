package org.xinsheng.organisation;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xinsheng.organisation.CalendarInput.Day;
import org.xinsheng.organisation.CalendarInput.Part;
import org.xinsheng.organisation.domain.SpecialDay;
import org.xinsheng.organisation.domain.WorkingCalendar;
import org.xinsheng.shared.OfficeTime;

/**
 * An office's working calendar (ORG-4).
 *
 * @param now when it was read
 * @param open whether the customer service centre is on now
 * @param nextOpening now while it is
 * @param version 0 while nobody changed the standard
 */
public record CalendarView(
    String office,
    OfficeTime time,
    Map<DayOfWeek, List<Part>> week,
    List<Day> days,
    Instant now,
    boolean open,
    Instant nextOpening,
    long version)
    implements Serializable {

  static CalendarView of(
      OfficeRow office,
      WorkingCalendar hours,
      List<SpecialDay> special,
      long version,
      Instant now) {
    Map<DayOfWeek, List<Part>> week = new EnumMap<>(DayOfWeek.class);
    hours.week().forEach((day, spans) -> week.put(day, Part.of(spans)));
    return new CalendarView(
        office.code(),
        office.time(),
        week,
        special.stream()
            .map(it -> new Day(it.day().toString(), Part.of(it.spans()), it.note()))
            .toList(),
        now,
        hours.isOpen(now, office.time()),
        hours.nextOpening(now, office.time()),
        version);
  }
}
