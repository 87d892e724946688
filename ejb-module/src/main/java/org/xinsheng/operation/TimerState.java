package org.xinsheng.operation;

/** How a timer on a node is (DL-14). */
public enum TimerState {
  ALIVE,

  /** No good run for three periods. */
  STALLED,

  /** None of the node's timers leaves a sign: the node is gone, or cannot reach the database. */
  SILENT
}
