package org.xinsheng.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * When a complaint's age must be looked at, and what came of it (SEV-6). The instant itself is
 * still in time, so that it is noticed one tick later and recorded with its own instant.
 */
@Embeddable
class MonthMark {

  /** The smallest step of the product's clock. */
  static final Duration TICK = Duration.ofMillis(1);

  @Column(name = "month_check_at")
  private Instant checkAt;

  @Column(name = "month_judge_by")
  private Instant judgeBy;

  @Column(name = "month_told_at")
  private Instant toldAt;

  @Column(name = "month_raised_at")
  private Instant raisedAt;

  protected MonthMark() {}

  /** From this instant on the age counts; earlier plans are void. */
  void lookAgain(Instant at) {
    judgeBy = null;
    checkAt = raisedAt == null ? at.plus(TICK) : null;
  }

  void judgeUntil(Instant by) {
    judgeBy = by;
    checkAt = by.plus(TICK);
  }

  /** Nothing happens by itself any more, until something is done to the case. */
  void settle() {
    judgeBy = null;
    checkAt = null;
  }

  void told(Instant at) {
    toldAt = at;
  }

  void raised(Instant at) {
    raisedAt = at;
    settle();
  }

  boolean isTold() {
    return toldAt != null;
  }

  boolean isRaised() {
    return raisedAt != null;
  }

  Instant raisedAt() {
    return raisedAt;
  }

  Instant judgeBy() {
    return judgeBy;
  }

  Instant checkAt() {
    return checkAt;
  }

  /** The instant whose turn it is; null where nothing is planned. */
  Instant at() {
    return checkAt == null ? null : checkAt.minus(TICK);
  }

  @Override
  public String toString() {
    return "month[" + checkAt + "," + judgeBy + "," + toldAt + "," + raisedAt + "]";
  }
}
