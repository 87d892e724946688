package org.xinsheng.complaint.domain;

/** The parts of a result that a cause may require (HD-1). */
public enum ResultField {
  EXPLANATION("explanation"),
  APOLOGY("apology"),
  REDONE_SERVICE("redoneService"),
  COMPENSATION("compensation"),
  REPAIR("repair"),
  RESOLVED_FOR_COMPLAINANT("resolvedForComplainant"),
  THIRD_PARTY_CONTACT("thirdPartyContact"),
  IMPROVEMENT("improvement");

  private final String field;

  ResultField(String field) {
    this.field = field;
  }

  /** The name in the API and on the page. */
  public String field() {
    return field;
  }
}
