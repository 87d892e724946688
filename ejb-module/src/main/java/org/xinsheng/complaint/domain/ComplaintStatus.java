package org.xinsheng.complaint.domain;

import java.util.Collections;
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
  ARCHIVED,
  /** It was no complaint and goes on as another kind (INT-1). */
  CONVERTED;

  // spotless:off
  private static final Map<ComplaintStatus, Set<ComplaintStatus>> ARROWS = Map.of(
      REGISTERED,  EnumSet.of(IN_PROGRESS, WITHDRAWN, CONVERTED),
      IN_PROGRESS, EnumSet.of(RESOLVED, WITHDRAWN, CONVERTED),
      RESOLVED,    EnumSet.of(IN_PROGRESS, CLOSED, WITHDRAWN),
      CLOSED,      EnumSet.of(ARCHIVED),
      WITHDRAWN,   EnumSet.of(ARCHIVED),
      ARCHIVED,    EnumSet.noneOf(ComplaintStatus.class),
      CONVERTED,   EnumSet.noneOf(ComplaintStatus.class));
  // spotless:on

  /** Somebody still works on it or owes the owner something. */
  public static final Set<ComplaintStatus> OPEN =
      Collections.unmodifiableSet(EnumSet.of(REGISTERED, IN_PROGRESS, RESOLVED));

  public boolean mayBecome(ComplaintStatus next) {
    return ARROWS.get(this).contains(next);
  }

  public boolean isOpen() {
    return OPEN.contains(this);
  }

  /** Registered or in progress: a result is still to come. */
  public boolean awaitsResult() {
    return this == REGISTERED || this == IN_PROGRESS;
  }
}
