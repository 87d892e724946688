package org.xinsheng.followup.domain;

/** How a round stands; only OPEN can change. */
public enum FollowUpState {
  OPEN,
  SATISFIED,
  DISSATISFIED,
  UNREACHABLE,
  CONCLUDED,
  WITHDRAWN;

  /** The round lets its case close (HD-8). */
  public boolean isGoodEnough() {
    return this == SATISFIED || this == UNREACHABLE || this == CONCLUDED;
  }
}
