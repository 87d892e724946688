package org.xinsheng.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the office manager found of a result's effect; every check is kept (HD-11). */
@Entity
@Table(name = "effect_check")
public class EffectCheck {

  @Id
  @GeneratedValue(generator = "effect_check_seq")
  @SequenceGenerator(name = "effect_check_seq", sequenceName = "effect_check_seq")
  private Long id;

  @Column(name = "complaint_id", updatable = false)
  private Long complaintId;

  @Column(name = "round", updatable = false)
  private int round;

  @Column(name = "remarks", updatable = false)
  private String remarks;

  @Column(name = "effective", updatable = false)
  private boolean effective;

  @Column(name = "checked_at", updatable = false)
  private Instant checkedAt;

  @Column(name = "checked_by", updatable = false)
  private Long checkedBy;

  protected EffectCheck() {}

  public EffectCheck(
      Long complaintId, int round, String remarks, boolean effective, Instant at, Long by) {
    this.complaintId = complaintId;
    this.round = round;
    this.remarks = remarks;
    this.effective = effective;
    this.checkedAt = at;
    this.checkedBy = by;
  }
}
