package org.xinsheng.shared;

/** Where an opinion on the service was heard (INT-20). */
public enum OpinionSource {
  FOLLOW_UP,
  INTERVIEW,
  VISIT,
  PORTAL_RATING
}
