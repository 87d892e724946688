package org.xinsheng.demo.story;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Chance that falls alike for every run with the same seed. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L + 11);
  }

  /** From the first to the last, both included. */
  int between(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  Duration minutes(int first, int last) {
    return Duration.ofSeconds(between(first * 60, last * 60));
  }

  Duration hours(int first, int last) {
    return minutes(first * 60, last * 60);
  }

  boolean inHundred(int cases) {
    return random.nextInt(100) < cases;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  <T> List<T> shuffled(List<T> given) {
    List<T> mixed = new java.util.ArrayList<>(given);
    java.util.Collections.shuffle(mixed, random);
    return mixed;
  }
}
