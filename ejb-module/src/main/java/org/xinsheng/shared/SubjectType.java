package org.xinsheng.shared;

/** The kinds of record that deadlines, audit and notices speak of. */
public enum SubjectType {
  COMPLAINT,
  STAFF
}
