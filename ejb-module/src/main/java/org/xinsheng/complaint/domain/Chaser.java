package org.xinsheng.complaint.domain;

/** Who waits for a case and asked for it (HD-6a). */
public enum Chaser {
  OWNER,
  SUPERIOR,
  FIRST_CONTACT
}
