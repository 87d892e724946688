package org.xinsheng.shared;

/** Periodic work; a timer and the demo clock start it, pages and API never do. */
public interface Sweep {

  /** Does what has fallen due, batch by batch, each in a transaction of its own. */
  void untilNothingIsDue();
}
