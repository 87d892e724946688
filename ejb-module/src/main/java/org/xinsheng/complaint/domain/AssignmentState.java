package org.xinsheng.complaint.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of an assignment (INT-19); CANCELLED when its case ended before it did. */
public enum AssignmentState {
  SENT,
  ACCEPTED,
  ANSWERED,
  DONE,
  RETURNED,
  CANCELLED;

  // spotless:off
  private static final Map<AssignmentState, Set<AssignmentState>> ARROWS = Map.of(
      SENT,      EnumSet.of(ACCEPTED, RETURNED, CANCELLED),
      ACCEPTED,  EnumSet.of(ANSWERED, DONE, RETURNED, CANCELLED),
      ANSWERED,  EnumSet.noneOf(AssignmentState.class),
      DONE,      EnumSet.noneOf(AssignmentState.class),
      RETURNED,  EnumSet.noneOf(AssignmentState.class),
      CANCELLED, EnumSet.noneOf(AssignmentState.class));
  // spotless:on

  /** Somebody still owes an answer. */
  public static final Set<AssignmentState> OPEN =
      Collections.unmodifiableSet(EnumSet.of(SENT, ACCEPTED));

  public boolean mayBecome(AssignmentState next) {
    return ARROWS.get(this).contains(next);
  }

  public boolean isOpen() {
    return OPEN.contains(this);
  }

  /** Whoever gave it back, or lost it with the case, is no assignee any more (HD-15). */
  public boolean makesAnAssignee() {
    return this != RETURNED && this != CANCELLED;
  }
}
