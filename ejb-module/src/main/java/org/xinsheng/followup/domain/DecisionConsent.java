package org.xinsheng.followup.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the BRANCH_GENERAL_MANAGER said to a final decision that ends a follow-up (FU-8). */
@Entity
@Table(name = "decision_consent")
public class DecisionConsent {

  @Id
  @GeneratedValue(generator = "decision_consent_seq")
  @SequenceGenerator(name = "decision_consent_seq", sequenceName = "decision_consent_seq")
  private Long id;

  @Column(name = "complaint_id", updatable = false)
  private Long complaintId;

  @Column(name = "given", updatable = false)
  private boolean given;

  @Column(name = "reason", updatable = false)
  private String reason;

  @Column(name = "answered_at", updatable = false)
  private Instant answeredAt;

  @Column(name = "answered_by", updatable = false)
  private Long answeredBy;

  protected DecisionConsent() {}

  public DecisionConsent(
      Long complaintId, boolean given, String reason, Long answeredBy, Instant now) {
    this.complaintId = complaintId;
    this.given = given;
    this.reason = reason;
    this.answeredBy = answeredBy;
    this.answeredAt = now;
  }
}
