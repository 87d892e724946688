package org.xinsheng.organisation.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.xinsheng.shared.Change;

/** The working calendar of one office, as its administrator keeps it (ORG-4). */
@Entity
@Table(name = "office_calendar")
public class OfficeCalendar {

  @Id
  @Column(name = "office_id")
  private Long officeId;

  @Version private long version;

  @Column(name = "changed_at")
  private Instant changedAt;

  /** Spans as text by ISO number, 1 for Monday; a closed day has none. */
  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "office_calendar_week", joinColumns = @JoinColumn(name = "office_id"))
  @MapKeyColumn(name = "weekday")
  @Column(name = "spans")
  private Map<Integer, String> week = new HashMap<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "office_calendar_day", joinColumns = @JoinColumn(name = "office_id"))
  private List<SpecialDay> days = new ArrayList<>();

  protected OfficeCalendar() {}

  /** The standard, until it is changed. */
  public OfficeCalendar(Long officeId, Instant now) {
    this.officeId = officeId;
    changedAt = now;
    WorkingCalendar.STANDARD.week().forEach((day, spans) -> put(day, spans));
  }

  /** What differs afterwards, a day each. */
  public List<Change> change(Map<DayOfWeek, Spans> to, List<SpecialDay> special, Instant now) {
    List<Change> changes = new ArrayList<>();
    to.forEach((day, spans) -> changes.add(Change.of(day.name(), put(day, spans), text(spans))));
    Map<LocalDate, SpecialDay> before = byDate(days);
    Map<LocalDate, SpecialDay> after = byDate(special);
    before.forEach((date, it) -> changes.add(Change.of(date.toString(), it, after.get(date))));
    after.forEach(
        (date, it) -> {
          if (!before.containsKey(date)) {
            changes.add(Change.of(date.toString(), null, it));
          }
        });
    if (!before.equals(after)) {
      days.clear();
      days.addAll(special);
    }
    changedAt = now;
    return changes.stream()
        .filter(it -> !Objects.equals(it.from(), it.to()))
        .sorted(Comparator.comparing(Change::what))
        .toList();
  }

  private String put(DayOfWeek day, Spans spans) {
    String before = week.put(day.getValue(), text(spans));
    return before == null ? "-" : before;
  }

  /** A closed day is a row, too. */
  private static String text(Spans spans) {
    return spans.isClosed() ? "-" : spans.toString();
  }

  static Spans spans(String text) {
    return text.equals("-") ? Spans.NONE : Spans.parse(text);
  }

  private static Map<LocalDate, SpecialDay> byDate(List<SpecialDay> days) {
    Map<LocalDate, SpecialDay> byDate = new TreeMap<>();
    days.forEach(it -> byDate.put(it.day(), it));
    return byDate;
  }

  public Long officeId() {
    return officeId;
  }

  public WorkingCalendar hours() {
    Map<DayOfWeek, Spans> byDay = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, text) -> byDay.put(DayOfWeek.of(day), spans(text)));
    Map<LocalDate, Spans> special = new HashMap<>();
    days.forEach(it -> special.put(it.day(), it.spans()));
    return new WorkingCalendar(byDay, special);
  }

  /** Holidays and make-up workdays, earliest first. */
  public List<SpecialDay> days() {
    return days.stream().sorted(Comparator.comparing(SpecialDay::day)).toList();
  }

  public long version() {
    return version;
  }
}
