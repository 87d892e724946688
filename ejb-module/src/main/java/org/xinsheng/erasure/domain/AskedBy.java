package org.xinsheng.erasure.domain;

/** Who asked for an erasure; never by name, which would be kept for good. */
public enum AskedBy {
  /** The person whose data it is. */
  SELF,

  /** Somebody who acts for them. */
  REPRESENTATIVE,

  /** A court or a supervising authority. */
  AUTHORITY
}
