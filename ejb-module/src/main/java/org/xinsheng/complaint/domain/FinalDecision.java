package org.xinsheng.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the CHIEF_STEWARD decided in the end (HD-12); a complaint has one at most. */
@Entity
@Table(name = "final_decision")
public class FinalDecision {

  @Id
  @Column(name = "complaint_id")
  private Long complaintId;

  @Column(name = "text", updatable = false)
  private String text;

  @Column(name = "decided_at", updatable = false)
  private Instant decidedAt;

  @Column(name = "decided_by", updatable = false)
  private Long decidedBy;

  protected FinalDecision() {}

  public FinalDecision(Long complaintId, String text, Long decidedBy, Instant now) {
    this.complaintId = complaintId;
    this.text = text;
    this.decidedBy = decidedBy;
    this.decidedAt = now;
  }
}
