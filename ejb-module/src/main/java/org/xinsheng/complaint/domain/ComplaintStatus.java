package org.xinsheng.complaint.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The complaint's states and the arrows between them (HD-7). */
public enum ComplaintStatus {
  REGISTERED,
  IN_PROGRESS,
  RESOLVED,
  CLOSED,
  WITHDRAWN,
  ARCHIVED;

  // spotless:off
  private static final Map<ComplaintStatus, Set<ComplaintStatus>> ARROWS = Map.of(
      REGISTERED,  EnumSet.of(IN_PROGRESS, WITHDRAWN),
      IN_PROGRESS, EnumSet.of(RESOLVED, WITHDRAWN),
      RESOLVED,    EnumSet.of(IN_PROGRESS, CLOSED, WITHDRAWN),
      CLOSED,      EnumSet.of(ARCHIVED),
      WITHDRAWN,   EnumSet.of(ARCHIVED),
      ARCHIVED,    EnumSet.noneOf(ComplaintStatus.class));
  // spotless:on

  public boolean mayBecome(ComplaintStatus next) {
    return ARROWS.get(this).contains(next);
  }

  /** Somebody still works on it or owes the owner something. */
  public boolean isOpen() {
    return this == REGISTERED || this == IN_PROGRESS || this == RESOLVED;
  }

  /** Registered or in progress: a result is still to come. */
  public boolean awaitsResult() {
    return this == REGISTERED || this == IN_PROGRESS;
  }
}
