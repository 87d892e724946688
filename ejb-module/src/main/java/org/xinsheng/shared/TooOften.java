package org.xinsheng.shared;

import java.time.Duration;

/** Tried more often than strangers may (429). */
public final class TooOften extends Refusal {

  private static final long serialVersionUID = 1L;

  private final long seconds;

  public TooOften(Duration wait) {
    super(null, Message.of("refusal.tooOften", (wait.toSeconds() + 60) / 60));
    seconds = Math.max(1, wait.toSeconds());
  }

  /** After which it may be tried again. */
  public long seconds() {
    return seconds;
  }
}
