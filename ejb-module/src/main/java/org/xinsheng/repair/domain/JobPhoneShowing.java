package org.xinsheng.repair.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** That a person saw the owner's phone on a day, so that the trail says it once a day. */
@Entity
@Table(name = "job_phone_showing")
public class JobPhoneShowing {

  @Id
  @GeneratedValue(generator = "job_phone_showing_seq")
  @SequenceGenerator(name = "job_phone_showing_seq", sequenceName = "job_phone_showing_seq")
  private Long id;

  @Column(name = "job_id", updatable = false)
  private Long jobId;

  @Column(name = "staff_id", updatable = false)
  private Long staffId;

  @Column(name = "shown_on", updatable = false)
  private LocalDate shownOn;

  protected JobPhoneShowing() {}

  public JobPhoneShowing(Long jobId, Long staffId, LocalDate shownOn) {
    this.jobId = jobId;
    this.staffId = staffId;
    this.shownOn = shownOn;
  }
}
