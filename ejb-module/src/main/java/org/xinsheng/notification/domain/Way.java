package org.xinsheng.notification.domain;

/** How a notice leaves the product. */
public enum Way {
  EMAIL,

  /** A gateway's address that takes it further. */
  WEBHOOK
}
