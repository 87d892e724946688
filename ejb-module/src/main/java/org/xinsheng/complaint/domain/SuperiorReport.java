package org.xinsheng.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the superior was told (INT-4, P5 4.1.4). */
@Entity
@Table(name = "superior_report")
public class SuperiorReport {

  @Id
  @GeneratedValue(generator = "superior_report_seq")
  @SequenceGenerator(name = "superior_report_seq", sequenceName = "superior_report_seq")
  private Long id;

  @Column(name = "complaint_id", updatable = false)
  private Long complaintId;

  @Column(name = "text", updatable = false)
  private String text;

  @Column(name = "reported_at", updatable = false)
  private Instant reportedAt;

  @Column(name = "reported_by", updatable = false)
  private Long reportedBy;

  @Column(name = "entered_at", updatable = false)
  private Instant enteredAt;

  protected SuperiorReport() {}

  public SuperiorReport(Long complaintId, String text, Instant at, Long by, Instant now) {
    this.complaintId = complaintId;
    this.text = text;
    this.reportedAt = at;
    this.reportedBy = by;
    this.enteredAt = now;
  }
}
