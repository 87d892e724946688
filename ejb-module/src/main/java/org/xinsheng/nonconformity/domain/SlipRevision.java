package org.xinsheng.nonconformity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xinsheng.shared.Money;

/** What was submitted, as it was read by those who decided; it never changes (NCR-2). */
@Entity
@Table(name = "slip_revision")
public class SlipRevision {

  @Id
  @GeneratedValue(generator = "slip_revision_seq")
  @SequenceGenerator(name = "slip_revision_seq", sequenceName = "slip_revision_seq")
  private Long id;

  @Column(name = "slip_id", updatable = false)
  private Long slipId;

  @Column(name = "revision", updatable = false)
  private int revision;

  @Embedded private SlipContent content;

  @Column(name = "loss_amount", updatable = false)
  private Money loss;

  @Column(name = "submitted_at", updatable = false)
  private Instant submittedAt;

  @Column(name = "submitted_by", updatable = false)
  private Long submittedBy;

  protected SlipRevision() {}

  SlipRevision(Slip slip, Long submittedBy, Instant now) {
    slipId = slip.id();
    revision = slip.revision();
    content = slip.content().until(slip.content().executionDueAt());
    loss = slip.loss();
    this.submittedBy = submittedBy;
    submittedAt = now;
  }

  public int revision() {
    return revision;
  }

  public SlipContent content() {
    return content;
  }

  public Money loss() {
    return loss;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  public Long submittedBy() {
    return submittedBy;
  }
}
