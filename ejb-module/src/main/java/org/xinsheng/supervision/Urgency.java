package org.xinsheng.supervision;

/** How near a promised time is; the first that holds. */
public enum Urgency {
  OVERDUE,

  /** From now until an hour from now, both inclusive. */
  WITHIN_AN_HOUR,

  /** After that, until the office's day ends, 24:00 included (DL-15, DL-18). */
  TODAY
}
