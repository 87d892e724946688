package org.xinsheng.shared;

import java.time.Duration;
import java.util.function.Supplier;

/** A value that may be up to five seconds old, so that a change reaches every node soon. */
public final class Recent<T> {

  private static final Duration OLDEST = Duration.ofSeconds(5);

  private record Loaded<T>(T value, long nanos) {}

  private final Supplier<T> source;
  private volatile Loaded<T> loaded;

  public Recent(Supplier<T> source) {
    this.source = source;
  }

  public T get() {
    Loaded<T> known = loaded;
    boolean old = known == null || System.nanoTime() - known.nanos() > OLDEST.toNanos();
    return old ? fresh() : known.value();
  }

  /** The next to ask gets it afresh; what a running transaction changed shows when it commits. */
  public void forget() {
    loaded = null;
  }

  public T fresh() {
    Loaded<T> now = new Loaded<>(source.get(), System.nanoTime());
    loaded = now;
    return now.value();
  }
}
