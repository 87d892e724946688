package org.xinsheng.organisation;

import java.time.Duration;
import java.util.function.Supplier;

/** A value that may be up to five seconds old. */
final class Recent<T> {

  private static final Duration OLDEST = Duration.ofSeconds(5);

  private record Loaded<T>(T value, long nanos) {}

  private final Supplier<T> source;
  private volatile Loaded<T> loaded;

  Recent(Supplier<T> source) {
    this.source = source;
  }

  T get() {
    Loaded<T> known = loaded;
    boolean old = known == null || System.nanoTime() - known.nanos() > OLDEST.toNanos();
    return old ? fresh() : known.value();
  }

  T fresh() {
    Loaded<T> now = new Loaded<>(source.get(), System.nanoTime());
    loaded = now;
    return now.value();
  }
}
