package org.xinsheng.repair;

/** In which order a list shows jobs. */
public enum JobSort {
  /** The newest first. */
  RECEIVED,
  /** What is promised soonest first; what nobody owes comes last. */
  DUE
}
