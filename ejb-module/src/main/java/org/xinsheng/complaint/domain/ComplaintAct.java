package org.xinsheng.complaint.domain;

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
  CLOSURE
}
