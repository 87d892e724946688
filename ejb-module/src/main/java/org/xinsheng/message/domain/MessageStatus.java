package org.xinsheng.message.domain;

/** How far a message has come (INT-11). */
public enum MessageStatus {
  /** The colleague does not know it yet. */
  OPEN,
  ACKNOWLEDGED,
  CANCELLED,
  /** It goes on as another kind (INT-1). */
  CONVERTED
}
