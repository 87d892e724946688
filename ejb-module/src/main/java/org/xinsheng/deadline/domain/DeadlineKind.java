package org.xinsheng.deadline.domain;

import java.util.Set;

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
  TAKE,
  CALLBACK,
  EMERGENCY_ACK,
  FOLLOW_UP,
  SUPERIOR_REPORT,
  CLOSURE,
  SLIP_EXECUTION,
  REVIEW_MEETING,
  CAPA_REPORT,
  CAPA_ACTION,
  COMMISSION_DELIVERY,
  APPOINTMENT;

  /** What a desk promises: to look at what came in (INT-2, INT-18). */
  public static final Set<DeadlineKind> OF_A_DESK = Set.of(HANDOVER, TAKE);
}
