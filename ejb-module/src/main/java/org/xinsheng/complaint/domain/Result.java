package org.xinsheng.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One round's result; a reopened case gets another, and all are kept (HD-4, FU-3). */
@Entity
@Table(name = "complaint_result")
public class Result {

  @Id
  @GeneratedValue(generator = "complaint_result_seq")
  @SequenceGenerator(name = "complaint_result_seq", sequenceName = "complaint_result_seq")
  private Long id;

  @Column(name = "complaint_id", updatable = false)
  private Long complaintId;

  @Column(name = "round", updatable = false)
  private int round;

  @Embedded private Treatment treatment;

  @Column(name = "owner_told_at")
  private Instant ownerToldAt;

  @Column(name = "owner_told_by")
  private String ownerToldBy;

  @Column(name = "resolved_at", updatable = false)
  private Instant resolvedAt;

  @Column(name = "resolved_by", updatable = false)
  private Long resolvedBy;

  @Column(name = "entered_at", updatable = false)
  private Instant enteredAt;

  protected Result() {}

  /**
   * @param ownerToldAt null where the follow-up call will tell the owner
   */
  public Result(
      Long complaintId,
      int round,
      Treatment treatment,
      Instant ownerToldAt,
      String ownerToldBy,
      Instant resolvedAt,
      Long resolvedBy,
      Instant now) {
    this.complaintId = complaintId;
    this.round = round;
    this.treatment = treatment;
    this.ownerToldAt = ownerToldAt;
    this.ownerToldBy = ownerToldBy;
    this.resolvedAt = resolvedAt;
    this.resolvedBy = resolvedBy;
    this.enteredAt = now;
  }

  /** The follow-up call told the owner (HD-4). */
  public void toldByFollowUp(Instant at) {
    if (ownerToldAt == null) {
      ownerToldAt = at;
      ownerToldBy = "FOLLOW_UP";
    }
  }
}
