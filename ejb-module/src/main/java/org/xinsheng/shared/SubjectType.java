package org.xinsheng.shared;

/** The kinds of record that deadlines, audit and notices speak of. */
public enum SubjectType {
  COMPLAINT,
  SUGGESTION,
  ENQUIRY,
  REPAIR,
  SERVICE_REQUEST,
  MESSAGE,
  EMERGENCY,
  MEETING,
  /** A report on corrective and preventive action. */
  CAPA_REPORT,
  /** A nonconformity slip. */
  SLIP,

  /** A week or month of an office. */
  STATISTICS,

  OFFICE,
  BRANCH,
  COMPANY,
  STAFF,
  /** An entry of the contact book. */
  CUSTOMER,
  POLICY,
  CATEGORY,
  GUIDANCE,

  /** A gateway that takes notices further. */
  WEBHOOK,

  /** The running product itself, such as its demo clock. */
  PRODUCT
}
