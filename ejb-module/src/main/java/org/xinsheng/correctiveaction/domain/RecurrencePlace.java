package org.xinsheng.correctiveaction.domain;

/** In what complaints of one category recur (CA-5). */
public enum RecurrencePlace {
  BUILDING,
  /** The department complained about. */
  DEPARTMENT
}
