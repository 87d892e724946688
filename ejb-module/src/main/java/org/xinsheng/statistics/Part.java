package org.xinsheng.statistics;

/** The two parts of a register (STAT-2). */
public enum Part {
  /** Received in the period. */
  RECEIVED,
  /** Received earlier, ended in it. */
  ENDED
}
