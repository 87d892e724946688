package org.xinsheng.customer.domain;

/** The columns of an import, in the order of its template; labels are their headings. */
public enum ImportColumn {
  NUMBER,
  NAME,
  PHONES,
  UNITS,
  BIRTHDAY,
  PREFERRED_TIME,
  DO_NOT_CALL
}
