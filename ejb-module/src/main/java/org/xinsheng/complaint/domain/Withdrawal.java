package org.xinsheng.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who of the owner's side took the complaint back, when and how (HD-10). */
@Entity
@Table(name = "complaint_withdrawal")
public class Withdrawal {

  @Id
  @Column(name = "complaint_id")
  private Long complaintId;

  @Column(name = "said_by", updatable = false)
  private String saidBy;

  @Column(name = "how", updatable = false)
  private String how;

  @Column(name = "reason", updatable = false)
  private String reason;

  @Column(name = "withdrawn_at", updatable = false)
  private Instant withdrawnAt;

  @Column(name = "recorded_by", updatable = false)
  private Long recordedBy;

  @Column(name = "entered_at", updatable = false)
  private Instant enteredAt;

  protected Withdrawal() {}

  public Withdrawal(
      Long complaintId,
      String saidBy,
      String how,
      String reason,
      Instant at,
      Long recordedBy,
      Instant now) {
    this.complaintId = complaintId;
    this.saidBy = saidBy;
    this.how = how;
    this.reason = reason;
    this.withdrawnAt = at;
    this.recordedBy = recordedBy;
    this.enteredAt = now;
  }
}
