package org.xinsheng.statistics.domain;

/** By what a period's cases are grouped (STAT-5); labels {@code Dimension.X}. */
public enum Dimension {
  /** All of them. */
  OFFICE("''"),
  ZONE("zone"),
  /** The one complained about, else the one that it was last forwarded to. */
  DEPARTMENT("department"),
  CATEGORY("category"),
  CHANNEL("channel"),
  SEVERITY("severity"),
  HANDLER("handler"),
  /** Of the last result. */
  CAUSE("cause"),
  /** The office's day of receipt, such as {@code 20261123}. */
  DAY("on_day"),
  /** The office's weekday and hour of receipt: {@code 109} is Monday from 09:00 to 10:00. */
  HOUR("in_hour");

  /** The member of all that have none. */
  public static final String NONE = "-";

  private final String column;

  Dimension(String column) {
    this.column = column;
  }

  public String column() {
    return column;
  }
}
