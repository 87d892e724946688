package org.xinsheng.complaint.domain;

/** 有效/无效投诉 (SEV-7). */
public enum Validity {
  UNDETERMINED,
  VALID,
  INVALID
}
