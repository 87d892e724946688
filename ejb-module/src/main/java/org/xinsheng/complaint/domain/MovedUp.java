package org.xinsheng.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xinsheng.shared.Role;

/** A complaint went one rung up (HD-12). */
@Entity
@Table(name = "complaint_escalation")
public class MovedUp {

  @Id
  @GeneratedValue(generator = "complaint_escalation_seq")
  @SequenceGenerator(name = "complaint_escalation_seq", sequenceName = "complaint_escalation_seq")
  private Long id;

  @Column(name = "complaint_id", updatable = false)
  private Long complaintId;

  @Enumerated(EnumType.STRING)
  @Column(name = "rung", updatable = false)
  private Role rung;

  @Column(name = "handler_id", updatable = false)
  private Long handlerId;

  @Column(name = "reason", updatable = false)
  private String reason;

  @Column(name = "owner_told", updatable = false)
  private boolean ownerTold;

  @Column(name = "moved_at", updatable = false)
  private Instant movedAt;

  @Column(name = "moved_by", updatable = false)
  private Long movedBy;

  protected MovedUp() {}

  /**
   * @param ownerTold whether the owner knew by then that a reply follows
   */
  public MovedUp(
      Long complaintId, Rung to, String reason, boolean ownerTold, Long movedBy, Instant now) {
    this.complaintId = complaintId;
    this.rung = to.role();
    this.handlerId = to.holder();
    this.reason = reason;
    this.ownerTold = ownerTold;
    this.movedBy = movedBy;
    this.movedAt = now;
  }
}
