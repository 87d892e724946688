package org.xinsheng.correctiveaction;

/** What the CAPA ledger counts (CA-6). */
public enum CapaPart {
  OPEN,
  /** An action's date is past, or the time for handing the report in. */
  OVERDUE,
  /** An action is due in this week, from Monday to Sunday, and not overdue. */
  THIS_WEEK,
  /** Closed as effective within the last 90 days. */
  COMPLETED
}
