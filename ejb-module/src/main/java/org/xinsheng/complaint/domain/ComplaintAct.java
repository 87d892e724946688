package org.xinsheng.complaint.domain;

import java.util.EnumSet;
import java.util.Set;

/** What people do with a complaint; labels {@code ComplaintAct.REPLY}. */
public enum ComplaintAct {
  REGISTER,
  REPLY,
  RESULT,
  VALIDITY,
  LOSS,
  RAISE,
  LOWER,
  SUPERIOR_REPORT,
  FIRST_CONTACT,
  LINK,
  EFFECT_CHECK,
  FOLLOW_UP,
  CLOSURE;

  private static final Set<ComplaintAct> BARRED =
      EnumSet.of(REPLY, RESULT, VALIDITY, LOWER, EFFECT_CHECK, CLOSURE);

  /** Never done by the person complained about (HD-13); FOLLOW_UP refuses them by its own rule. */
  public boolean isBarredToThePersonComplainedAbout() {
    return BARRED.contains(this);
  }
}
