package org.xinsheng.deadline.domain;

/** What a deadline did. */
public enum DeadlineFactType {
  WARNED,
  BREACHED,
  RUNG_REACHED,
  ANNULLED
}
