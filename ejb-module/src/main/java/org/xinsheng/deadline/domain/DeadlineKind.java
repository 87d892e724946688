package org.xinsheng.deadline.domain;

/**
 * What was promised; limits and ladders by severity belong to the owner, the others to {@link
 * Promises}.
 */
public enum DeadlineKind {
  REPLY,
  RESOLUTION,
  RECTIFICATION,
  FORWARD,
  HANDOVER,
  CALLBACK,
  FOLLOW_UP,
  SUPERIOR_REPORT,
  CLOSURE,
  SLIP_EXECUTION,
  REVIEW_MEETING,
  CAPA_REPORT,
  CAPA_ACTION,
  COMMISSION_DELIVERY,
  APPOINTMENT
}
