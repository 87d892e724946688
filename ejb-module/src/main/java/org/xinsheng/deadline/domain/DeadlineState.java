package org.xinsheng.deadline.domain;

/** BREACHED stays so when done later (DL-19). */
public enum DeadlineState {
  RUNNING,
  MET,
  BREACHED,
  SUPERSEDED,
  CANCELLED
}
