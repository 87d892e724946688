package org.xinsheng.emergency.domain;

/** How far an emergency has come (INT-21). */
public enum EmergencyStatus {
  /** Nobody in charge has said yet that they know. */
  REGISTERED,
  ACKNOWLEDGED,
  /** Somebody is on the way. */
  DISPATCHED,
  DONE,
  CANCELLED,
  /** It goes on as another kind (INT-1). */
  CONVERTED
}
