package org.xinsheng.intake.domain;

/** What a conversation with an owner is about (P1 4.1-4.7, P2 1). */
public enum Purpose {
  COMPLAINT,
  SUGGESTION,
  ENQUIRY,
  MESSAGE,
  REPAIR,
  EMERGENCY,
  PAYMENT,
  MOVE_IN,
  AIRCON_OVERTIME,
  LEADER_VISIT,
  INTERVIEW,
  DOOR_VISIT,
  FOLLOW_UP_CALL,
  FLOWER_BASKET
}
