package org.xinsheng.repair.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was done in one round; every round's is kept (FU-3). */
@Entity
@Table(name = "job_result")
public class JobResult {

  @Id
  @GeneratedValue(generator = "job_result_seq")
  @SequenceGenerator(name = "job_result_seq", sequenceName = "job_result_seq")
  private Long id;

  @Column(name = "job_id", updatable = false)
  private Long jobId;

  @Column(name = "round", updatable = false)
  private int round;

  @Column(name = "result", updatable = false)
  private String result;

  @Column(name = "material", updatable = false)
  private String material;

  @Column(name = "done_by", updatable = false)
  private Long doneBy;

  @Column(name = "done_at", updatable = false)
  private Instant doneAt;

  @Column(name = "recorded_by", updatable = false)
  private Long recordedBy;

  @Column(name = "entered_at", updatable = false)
  private Instant enteredAt;

  protected JobResult() {}

  public JobResult(Long jobId, int round, JobWork work, Long recordedBy, Instant now) {
    this.jobId = jobId;
    this.round = round;
    this.result = work.result();
    this.material = work.material();
    this.doneBy = work.by();
    this.doneAt = work.at();
    this.recordedBy = recordedBy;
    this.enteredAt = now;
  }
}
