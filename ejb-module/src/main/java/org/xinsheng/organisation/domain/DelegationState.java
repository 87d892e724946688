package org.xinsheng.organisation.domain;

/** Where a delegation stands at one instant. */
public enum DelegationState {
  UPCOMING,
  RUNNING,
  OVER
}
