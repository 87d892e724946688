package org.xinsheng.deadline.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.xinsheng.shared.Role;

/**
 * How far a missed deadline has climbed its ladder: one rung at the due time, one more each day.
 */
@Embeddable
class Climb {

  private Ladder ladder;

  @Column(name = "rung_millis", updatable = false)
  private long rungMillis;

  private int lap;

  @Column(name = "rungs_reached")
  private int rungsReached;

  protected Climb() {}

  /**
   * @param step how long a rung has before the next one is told
   */
  Climb(Ladder ladder, Duration step) {
    rungMillis = step.toMillis();
    this.ladder = ladder;
  }

  boolean isAtTheTop() {
    return rungsReached == ladder.size();
  }

  /** When the next rung is reached unless the deadline is done by then, that instant included. */
  Instant nextRungAt(Instant dueAt) {
    return dueAt.plusMillis(rungMillis * rungsReached);
  }

  Role reachNext() {
    rungsReached++;
    return ladder.rung(rungsReached);
  }

  int lap() {
    return lap;
  }

  int rungsReached() {
    return rungsReached;
  }

  Ladder ladder() {
    return ladder;
  }

  void replace(Ladder other) {
    ladder = other;
    rungsReached = 0;
  }

  /** The rungs reached stay on record; the climb starts again at the first (DL-8). */
  void startAfresh() {
    lap++;
    rungsReached = 0;
  }
}
