package org.xinsheng.followup.domain;

/** What the owner says of the handling (FU-4). */
public enum Satisfaction {
  VERY_SATISFIED,
  SATISFIED,
  NEUTRAL,
  DISSATISFIED,
  VERY_DISSATISFIED;

  /** VERY_SATISFIED and SATISFIED end the follow-up, NEUTRAL and below do not (FU-9). */
  public boolean endsTheFollowUp() {
    return this == VERY_SATISFIED || this == SATISFIED;
  }
}
