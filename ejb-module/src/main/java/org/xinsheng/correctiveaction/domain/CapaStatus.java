package org.xinsheng.correctiveaction.domain;

import java.util.EnumSet;
import java.util.Set;

/** How far a CAPA report has come (CA-4). */
public enum CapaStatus {
  DRAFT,
  /** Frozen; somebody is to decide. */
  IN_APPROVAL,
  /** Approved; its actions are to be done, each by its date. */
  IN_PROGRESS,
  /** Every action is done; whether they help is watched, then judged. */
  VERIFYING,
  CLOSED,
  CANCELLED;

  /** Somebody still has to do something about it. */
  public static final Set<CapaStatus> OPEN = EnumSet.of(DRAFT, IN_APPROVAL, IN_PROGRESS, VERIFYING);
}
