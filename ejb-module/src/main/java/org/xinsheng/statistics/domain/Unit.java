package org.xinsheng.statistics.domain;

/** In what a measure is given. */
public enum Unit {
  CASES,
  PERCENT,
  /** Seconds inside, shown in hours and minutes. */
  DURATION,
  ROUNDS,
  YUAN
}
