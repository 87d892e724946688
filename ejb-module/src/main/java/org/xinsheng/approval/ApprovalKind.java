package org.xinsheng.approval;

/** What can be approved; in this order where two wait since the same instant. */
public enum ApprovalKind {
  /** A nonconformity slip whose step is mine (NCR-3). */
  SLIP("NCR-3"),
  /** A report on corrective and preventive action (CA-4). */
  REPORT("CA-4"),
  /** A case whose owner stays unsatisfied: it is decided finally (FU-8, HD-12). */
  FINAL_DECISION("FU-8"),
  /** A final decision that needs the branch's consent (FU-8). */
  CONSENT("FU-8"),
  /** A request for more time (DL-8). */
  EXTENSION("DL-8");

  private final String rule;

  ApprovalKind(String rule) {
    this.rule = rule;
  }

  /** Who decides, by which rule. */
  public String rule() {
    return rule;
  }
}
