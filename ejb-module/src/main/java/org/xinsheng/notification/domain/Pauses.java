package org.xinsheng.notification.domain;

import java.time.Duration;

/** How long to wait after a failure: twice as long each time, up to an hour. */
public final class Pauses {

  static final Duration FIRST = Duration.ofMinutes(1);
  static final Duration LONGEST = Duration.ofHours(1);
  private static final int DOUBLINGS = 6;

  private Pauses() {}

  /**
   * @param failures 1 after the first
   * @param chance 0 inclusive to 1 exclusive: between half of the pause and all of it, so that what
   *     failed together does not come back together
   */
  public static Duration after(int failures, double chance) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    Duration pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return Duration.ofMillis((long) (pause.toMillis() * (1 + chance) / 2));
  }
}
