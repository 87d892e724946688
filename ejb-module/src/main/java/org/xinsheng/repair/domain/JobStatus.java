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
  CANCELLED,
  /** It goes on as another kind (INT-1). */
  CONVERTED;

  public static final Set<JobStatus> OPEN = EnumSet.of(REGISTERED, DISPATCHED, DONE);

  /** Whether it ended before it was ever done. */
  public boolean isGivenUp() {
    return this == CANCELLED || this == CONVERTED;
  }

  public boolean mayBecome(JobStatus next) {
    return switch (this) {
      case REGISTERED -> next == DISPATCHED || next == CANCELLED || next == CONVERTED;
      case DISPATCHED ->
          next == DISPATCHED || next == DONE || next == CANCELLED || next == CONVERTED;
      case DONE -> next == CLOSED || next == DISPATCHED;
      case CLOSED, CANCELLED, CONVERTED -> false;
    };
  }
}
