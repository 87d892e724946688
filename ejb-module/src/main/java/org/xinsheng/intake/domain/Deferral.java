package org.xinsheng.intake.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Kept until the desk opens again, with the owner's consent (INT-13). */
@Embeddable
public class Deferral {

  @Column(name = "deferral_consent_by", updatable = false)
  private String consentBy;

  @Column(name = "deferral_reason", updatable = false)
  private String reason;

  protected Deferral() {}

  public Deferral(String consentBy, String reason) {
    this.consentBy = consentBy;
    this.reason = reason;
  }

  public String consentBy() {
    return consentBy;
  }

  public String reason() {
    return reason;
  }
}
