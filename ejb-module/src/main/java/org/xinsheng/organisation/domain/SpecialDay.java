package org.xinsheng.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;

/** A holiday, or a day on which is worked otherwise than usual (ORG-4). */
@Embeddable
public class SpecialDay {

  @Column(name = "special_day")
  private LocalDate day;

  @Column(name = "spans")
  private String spans;

  @Column(name = "note")
  private String note;

  protected SpecialDay() {}

  /**
   * @param spans {@link Spans#NONE} for a holiday
   * @param note such as its name, null for none
   */
  public SpecialDay(LocalDate day, Spans spans, String note) {
    this.day = day;
    this.spans = spans.isClosed() ? "-" : spans.toString();
    this.note = note;
  }

  public LocalDate day() {
    return day;
  }

  public Spans spans() {
    return OfficeCalendar.spans(spans);
  }

  public String note() {
    return note;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpecialDay it
        && day.equals(it.day)
        && spans.equals(it.spans)
        && Objects.equals(note, it.note);
  }

  @Override
  public int hashCode() {
    return day.hashCode();
  }

  @Override
  public String toString() {
    return note == null ? spans : spans + " " + note;
  }
}
