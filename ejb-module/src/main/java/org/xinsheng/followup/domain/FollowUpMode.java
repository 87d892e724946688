package org.xinsheng.followup.domain;

/** By telephone or at the owner's door (FU-2). */
public enum FollowUpMode {
  PHONE,
  DOOR
}
