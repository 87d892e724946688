package org.xinsheng.organisation;

/** Asked before an office is retired: what of it would be left to nobody (ORG-1). */
public interface OfficeTie {

  /** How many promises still run in the office. */
  long runningIn(Long officeId);
}
