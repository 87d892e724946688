package org.xinsheng.repair.domain;

import java.util.EnumSet;
import java.util.Set;

/** How far a repair or service request has come (REC-5). */
public enum JobStatus {
  REGISTERED,
  /** Somebody is to do it, and by when is promised. */
  DISPATCHED,
  /** Done; the owner was not asked, or not told, yet. */
  DONE,
  CLOSED,
  CANCELLED;

  public static final Set<JobStatus> OPEN = EnumSet.of(REGISTERED, DISPATCHED, DONE);

  public boolean mayBecome(JobStatus next) {
    return switch (this) {
      case REGISTERED -> next == DISPATCHED || next == CANCELLED;
      case DISPATCHED -> next == DISPATCHED || next == DONE || next == CANCELLED;
      case DONE -> next == CLOSED || next == DISPATCHED;
      case CLOSED, CANCELLED -> false;
    };
  }
}
