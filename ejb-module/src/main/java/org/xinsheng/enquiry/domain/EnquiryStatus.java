package org.xinsheng.enquiry.domain;

/** How far an enquiry has come (INT-10). */
public enum EnquiryStatus {
  /** The owner waits to be called back. */
  OPEN,
  /** The owner has the answer. */
  ANSWERED,
  CLOSED,
  CANCELLED,
  /** It goes on as another kind (INT-1). */
  CONVERTED
}
