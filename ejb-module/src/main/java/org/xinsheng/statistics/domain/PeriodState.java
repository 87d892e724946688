package org.xinsheng.statistics.domain;

/** How far an office's period has come; only the unsigned ones are counted anew. */
public enum PeriodState {
  BUILT,
  /** CUSTOMER_SERVICE has looked through the week's register (STAT-1). */
  CHECKED,
  /** HEAD_STEWARD has reported the month with an analysis (STAT-4). */
  REPORTED,
  SIGNED
}
