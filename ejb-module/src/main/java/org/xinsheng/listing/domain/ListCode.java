package org.xinsheng.listing.domain;

/** The lists that a person arranges; kept by name in the database. */
public enum ListCode {
  COMPLAINT,
  SUGGESTION,
  REGISTER,
  /** Repairs and service requests. */
  JOB,
  /** Whom to call next (FU-2). */
  CALL,
  /** The rounds behind the ledger's numbers (FU-0). */
  FOLLOW_UP,
  MEETING,
  /** The contact book. */
  CUSTOMER,
  STAFF,
  /** The audit trail. */
  TRAIL,
  HANDOVER,
  CAPA_REPORT,
  SLIP,
  /** What waits for the check of its effect (HD-11). */
  EFFECT,
  /** One's own inbox. */
  NOTICE,
  DELEGATION
}
