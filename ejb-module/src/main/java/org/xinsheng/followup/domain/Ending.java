package org.xinsheng.followup.domain;

/** How a follow-up ended that satisfied nobody; statistics count each apart. */
public enum Ending {
  /** Tried often enough (FU-5). */
  UNREACHABLE,
  /** An invalid complaint, explained (FU-8). */
  EXPLAINED,
  /** A valid complaint, decided finally and with consent; always unsatisfied (FU-8). */
  NOT_RECONCILED,
  /** Anonymous, nobody to be asked (INT-17). */
  NO_CONTACT
}
