package org.xinsheng.listing.domain;

/** The lists that a person arranges; kept by name in the database. */
public enum ListCode {
  COMPLAINT,
  SUGGESTION,
  REGISTER,
  /** Repairs and service requests. */
  JOB,
  MEETING,
  /** The call list. */
  FOLLOW_UP,
  HANDOVER,
  CAPA_REPORT,
  SLIP
}
