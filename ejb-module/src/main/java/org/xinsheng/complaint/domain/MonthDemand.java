package org.xinsheng.complaint.domain;

/** What a complaint's age asks for at the month mark, or when it is looked at again (SEV-6). */
public enum MonthDemand {
  /** Resolved, ended, invalid or raised already. */
  NOTHING,
  /** Somebody must say whether it is valid. */
  JUDGE,
  /** Nobody said so in time: silence counts as VALID. */
  SILENCE,
  /** It becomes MAJOR. */
  RAISE,
  /** It is MAJOR already: the branch is told, once. */
  TELL
}
