package org.xinsheng.meeting.domain;

/** Whether a meeting took place. */
public enum MeetingStatus {
  CONVENED,
  /** Its minutes are on record. */
  HELD,
  CANCELLED
}
