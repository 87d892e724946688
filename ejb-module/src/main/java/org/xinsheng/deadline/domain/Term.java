package org.xinsheng.deadline.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** The promised time: from when to when, as first promised and as it stands, and its warning. */
@Embeddable
class Term {

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "original_due_at")
  private Instant originalDueAt;

  @Column(name = "warn_at")
  private Instant warnAt;

  @Column(name = "warned_at")
  private Instant warnedAt;

  @Column(name = "warning_percent", updatable = false)
  private int warningPercent;

  private boolean extended;

  protected Term() {}

  /**
   * @param at when it is promised: a warning that would already be past is skipped
   */
  Term(Instant startsAt, Instant dueAt, int warningPercent, Instant at) {
    this.warningPercent = warningPercent;
    this.startsAt = startsAt;
    this.dueAt = dueAt;
    this.originalDueAt = dueAt;
    planWarning(at);
  }

  /** The earlier of what it was and the new time; of the original alike. */
  void tighten(Instant due, Instant at) {
    originalDueAt = earlier(originalDueAt, due);
    reschedule(startsAt, earlier(dueAt, due), at);
  }

  /** Overtime that was approved stays, unless the new time is later still. */
  void relax(Instant due, Instant at) {
    originalDueAt = due;
    reschedule(startsAt, extended && dueAt.isAfter(due) ? dueAt : due, at);
  }

  void move(Instant start, Instant due, Instant at) {
    originalDueAt = due;
    reschedule(start, due, at);
  }

  void extend(Instant due, Instant at) {
    extended = true;
    reschedule(startsAt, due, at);
  }

  /** Whether the warning is owed now; it is given once. */
  boolean warns(Instant now) {
    boolean owed = warningIsAhead() && !now.isBefore(warnAt);
    if (owed) {
      warnedAt = warnAt;
    }
    return owed;
  }

  /** Whether {@link #warnAt} is still to come. */
  boolean warningIsAhead() {
    return warnAt != null && warnedAt == null;
  }

  private void reschedule(Instant start, Instant due, Instant at) {
    if (!start.equals(startsAt) || !due.equals(dueAt)) {
      startsAt = start;
      dueAt = due;
      planWarning(at);
    }
  }

  private void planWarning(Instant at) {
    if (warnedAt == null) {
      long total = Duration.between(startsAt, dueAt).toMillis();
      Instant point = startsAt.plusMillis(total * warningPercent / 100);
      warnAt = point.isAfter(at) && point.isBefore(dueAt) ? point : null;
    }
  }

  static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  Instant startsAt() {
    return startsAt;
  }

  Instant dueAt() {
    return dueAt;
  }

  Instant originalDueAt() {
    return originalDueAt;
  }

  Instant warnAt() {
    return warnAt;
  }

  Instant warnedAt() {
    return warnedAt;
  }

  boolean isExtended() {
    return extended;
  }
}
