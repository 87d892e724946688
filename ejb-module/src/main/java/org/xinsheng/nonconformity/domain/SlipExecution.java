package org.xinsheng.nonconformity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was done about a slip, and what the check of it found; every round is kept. */
@Entity
@Table(name = "slip_execution")
public class SlipExecution {

  @Id
  @GeneratedValue(generator = "slip_execution_seq")
  @SequenceGenerator(name = "slip_execution_seq", sequenceName = "slip_execution_seq")
  private Long id;

  @Column(name = "slip_id", updatable = false)
  private Long slipId;

  @Column(name = "round", updatable = false)
  private int round;

  @Column(name = "responsible_id", updatable = false)
  private Long responsibleId;

  @Column(name = "due_at", updatable = false)
  private Instant dueAt;

  @Column(name = "done", updatable = false)
  private String done;

  @Column(name = "evidence", updatable = false)
  private String evidence;

  @Column(name = "done_at", updatable = false)
  private Instant doneAt;

  @Column(name = "recorded_by", updatable = false)
  private Long recordedBy;

  @Column(name = "entered_at", updatable = false)
  private Instant enteredAt;

  @Column(name = "effective")
  private Boolean effective;

  @Column(name = "remarks")
  private String remarks;

  @Column(name = "verified_by")
  private Long verifiedBy;

  @Column(name = "verified_at")
  private Instant verifiedAt;

  protected SlipExecution() {}

  /**
   * @param evidence in words, null where attachments show it or there is none
   */
  SlipExecution(
      ExecutedSlip slip, String done, String evidence, Instant doneAt, Long by, Instant now) {
    slipId = slip.id();
    round = slip.round();
    responsibleId = slip.content().responsibleId();
    dueAt = slip.content().executionDueAt();
    this.done = done;
    this.evidence = evidence;
    this.doneAt = doneAt;
    recordedBy = by;
    enteredAt = now;
  }

  /** Somebody looked whether it helped (NCR-7). */
  public void verified(boolean helped, String why, Long by, Instant now) {
    effective = helped;
    remarks = why;
    verifiedBy = by;
    verifiedAt = now;
  }

  public int round() {
    return round;
  }

  public Long responsibleId() {
    return responsibleId;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public String done() {
    return done;
  }

  public String evidence() {
    return evidence;
  }

  public Instant doneAt() {
    return doneAt;
  }

  public Long recordedBy() {
    return recordedBy;
  }

  /** Null while nobody checked it. */
  public Boolean effective() {
    return effective;
  }

  public String remarks() {
    return remarks;
  }

  public Long verifiedBy() {
    return verifiedBy;
  }

  public Instant verifiedAt() {
    return verifiedAt;
  }
}
