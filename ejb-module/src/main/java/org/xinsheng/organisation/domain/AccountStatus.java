package org.xinsheng.organisation.domain;

/** Whether somebody can sign in. */
public enum AccountStatus {
  ACTIVE,
  LOCKED,
  LEFT;

  public static AccountStatus of(boolean active, boolean locked) {
    if (!active) {
      return LEFT;
    }
    return locked ? LOCKED : ACTIVE;
  }
}
