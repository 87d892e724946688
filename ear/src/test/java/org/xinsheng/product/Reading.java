package org.xinsheng.product;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * How long one answer takes, in milliseconds, asked again and again by one client.
 *
 * @param bytes of the body, as characters
 */
record Reading(int count, double p50, double p95, int bytes) {

  private static final int WARM_UP = 60;
  private static final int COUNTED = 200;

  static Reading of(Supplier<ApiAnswer> request) {
    List<Long> nanos = new ArrayList<>();
    int bytes = 0;
    for (int i = 0; i < WARM_UP + COUNTED; i++) {
      long start = System.nanoTime();
      bytes = request.get().expect(200).body().length();
      if (i >= WARM_UP) {
        nanos.add(System.nanoTime() - start);
      }
    }
    return new Reading(COUNTED, percentile(nanos, 50), percentile(nanos, 95), bytes);
  }

  /** The nearest rank, in milliseconds. */
  static double percentile(List<Long> nanos, int percent) {
    List<Long> sorted = nanos.stream().sorted().toList();
    int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
    return sorted.get(Math.max(rank, 1) - 1) / 1e6;
  }
}
