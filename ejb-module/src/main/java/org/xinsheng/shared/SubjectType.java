package org.xinsheng.shared;

/** The kinds of record that deadlines, audit and notices speak of. */
public enum SubjectType {
  COMPLAINT,
  SUGGESTION,
  MEETING,
  OFFICE,
  STAFF,
  POLICY,

  /** The running product itself, such as its demo clock. */
  PRODUCT
}
