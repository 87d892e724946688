package org.xinsheng.nonconformity.domain;

/** How a step of the approval chain stands (NCR-3). */
public enum StepState {
  /** A step before it is not decided yet. */
  WAITING,
  /** Its holders are to decide now. */
  PENDING,
  /** Its holder filled the slip: a higher step decides (NCR-5). */
  FILLED,
  APPROVED,
  REJECTED;

  /** Whether it still has to be given. */
  public boolean isOpen() {
    return this == WAITING || this == PENDING;
  }

  /** Whether the chain has been through it. */
  public boolean isPassed() {
    return this == FILLED || this == APPROVED;
  }
}
