package org.xinsheng.shared.timer;

import java.time.Duration;
import java.time.Instant;

/**
 * One timer on this node.
 *
 * @param since this node's start
 * @param lastGood the end of the last run without a failure, null before the first
 */
public record Pulse(String timer, Duration period, Instant since, Instant lastGood) {

  /** A timer may miss so many periods before its node is not ready. */
  static final int PATIENCE = 3;

  Pulse good(Instant at) {
    return new Pulse(timer, period, since, at);
  }

  /** Whether the last good run, or the start if later, is older than three periods (DL-14). */
  public boolean isStalled(Instant now) {
    Instant alive = lastGood == null || since.isAfter(lastGood) ? since : lastGood;
    return now.isAfter(alive.plus(period.multipliedBy(PATIENCE)));
  }
}
