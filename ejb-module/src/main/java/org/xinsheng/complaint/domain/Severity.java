package org.xinsheng.complaint.domain;

/** How grave a complaint is, the least grave first (P3 四(一)). */
public enum Severity {
  GENERAL,
  IMPORTANT,
  MAJOR;

  public boolean isAbove(Severity other) {
    return compareTo(other) > 0;
  }
}
