package org.xinsheng.wiring;

import java.time.Duration;
import java.time.Instant;
import org.xinsheng.shared.Clock;

/** Stands still until a test moves it; starts on Monday 2026-11-23 09:15 in Shanghai. */
public final class SettableClock implements Clock {

  public static final Instant START = Instant.parse("2026-11-23T01:15:00Z");

  private volatile Instant now = START;

  @Override
  public Instant now() {
    return now;
  }

  public void set(Instant instant) {
    now = instant;
  }

  public synchronized Instant advance(Duration duration) {
    now = now.plus(duration);
    return now;
  }
}
