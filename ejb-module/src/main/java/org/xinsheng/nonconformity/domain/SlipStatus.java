package org.xinsheng.nonconformity.domain;

import java.util.EnumSet;
import java.util.Set;

/** How far a slip has come (NCR-2). */
public enum SlipStatus {
  DRAFT,
  /** Frozen; somebody is to decide. */
  IN_APPROVAL,
  /** Approved; somebody is to do what it says, by a time. */
  EXECUTING,
  /** Done; whether it helped is to be checked. */
  EXECUTED,
  CLOSED,
  CANCELLED;

  /** Those that keep a complaint from its closure (HD-8). */
  public static final Set<SlipStatus> OPEN = EnumSet.of(DRAFT, IN_APPROVAL, EXECUTING, EXECUTED);

  /** Those that keep a complaint from its result (HD-9). */
  public static final Set<SlipStatus> UNDONE = EnumSet.of(DRAFT, IN_APPROVAL, EXECUTING);

  public boolean mayBecome(SlipStatus next) {
    return switch (this) {
      case DRAFT -> next == IN_APPROVAL || next == CANCELLED;
      case IN_APPROVAL -> next == EXECUTING || next == DRAFT;
      case EXECUTING -> next == EXECUTED;
      case EXECUTED -> next == CLOSED || next == EXECUTING;
      case CLOSED, CANCELLED -> false;
    };
  }
}
