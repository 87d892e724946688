package org.xinsheng.correctiveaction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xinsheng.shared.Role;

/** A decision about a submitted report; rejections are kept with their reasons (CA-4, NCR-5). */
@Entity
@Table(name = "capa_decision")
public class CapaDecision {

  @Id
  @GeneratedValue(generator = "capa_decision_seq")
  @SequenceGenerator(name = "capa_decision_seq", sequenceName = "capa_decision_seq")
  private Long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "report_id", updatable = false)
  private CapaReport report;

  @Column(name = "submission", updatable = false)
  private int submission;

  @Enumerated(EnumType.STRING)
  @Column(name = "role", updatable = false)
  private Role role;

  @Column(name = "approved", updatable = false)
  private boolean approved;

  @Column(name = "reason", updatable = false)
  private String reason;

  @Column(name = "decided_by", updatable = false)
  private Long decidedBy;

  @Column(name = "on_behalf_of", updatable = false)
  private Long onBehalfOf;

  @Column(name = "decided_at", updatable = false)
  private Instant decidedAt;

  protected CapaDecision() {}

  CapaDecision(CapaReport report, Verdict verdict, Long by, Instant now) {
    this.report = report;
    submission = report.submissions();
    role = report.approver();
    approved = verdict.approved();
    reason = verdict.reason();
    decidedBy = by;
    onBehalfOf = verdict.onBehalfOf();
    decidedAt = now;
  }

  /**
   * @param reason needed where it is not approved
   * @param onBehalfOf the absent colleague in whose place somebody decides, null for none
   */
  public record Verdict(boolean approved, String reason, Long onBehalfOf) {}

  public int submission() {
    return submission;
  }

  public Role role() {
    return role;
  }

  public boolean isApproved() {
    return approved;
  }

  public String reason() {
    return reason;
  }

  public Long decidedBy() {
    return decidedBy;
  }

  public Long onBehalfOf() {
    return onBehalfOf;
  }

  public Instant decidedAt() {
    return decidedAt;
  }
}
