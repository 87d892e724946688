package org.xinsheng.correctiveaction.domain;

/** What an action of a report is for. */
public enum ActionKind {
  /** It removes the cause of what happened. */
  CORRECTIVE,
  /** It keeps the like from happening elsewhere. */
  PREVENTIVE
}
