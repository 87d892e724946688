package org.xinsheng.customer.domain;

/** CHECKED may become WAITING; REFUSED has rows that cannot be taken. */
public enum ImportState {
  REFUSED,
  CHECKED,
  WAITING,
  DONE,
  CANCELLED
}
