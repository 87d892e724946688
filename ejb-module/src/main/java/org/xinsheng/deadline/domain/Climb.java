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

  /** Policy: how long a rung has before the next one is told (DL-7). */
  static final Duration STEP = Duration.ofHours(24);

  private Ladder ladder;

  private int lap;

  @Column(name = "rungs_reached")
  private int rungsReached;

  protected Climb() {}

  Climb(Ladder ladder) {
    this.ladder = ladder;
  }

  boolean isAtTheTop() {
    return rungsReached == ladder.size();
  }

  /** When the next rung is reached unless the deadline is done by then, that instant included. */
  Instant nextRungAt(Instant dueAt) {
    return dueAt.plus(STEP.multipliedBy(rungsReached));
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
