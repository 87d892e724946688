package org.xinsheng.nonconformity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The OFFICE_MANAGER said that the office cannot resolve it, and why (NCR-10). */
@Embeddable
public class Referral {

  @Column(name = "referred_reason")
  private String reason;

  @Column(name = "referred_by")
  private Long by;

  @Column(name = "referred_at")
  private Instant at;

  protected Referral() {}

  Referral(String reason, Long by, Instant at) {
    this.reason = reason;
    this.by = by;
    this.at = at;
  }

  public String reason() {
    return reason;
  }

  public Long by() {
    return by;
  }

  public Instant at() {
    return at;
  }
}
