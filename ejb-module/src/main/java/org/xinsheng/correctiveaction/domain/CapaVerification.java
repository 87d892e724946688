package org.xinsheng.correctiveaction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Whether a report's actions helped, with what recurred meanwhile; every round is kept (CA-4). */
@Entity
@Table(name = "capa_verification")
public class CapaVerification {

  @Id
  @GeneratedValue(generator = "capa_verification_seq")
  @SequenceGenerator(name = "capa_verification_seq", sequenceName = "capa_verification_seq")
  private Long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "report_id", updatable = false)
  private CapaReport report;

  @Column(name = "observed_since", updatable = false)
  private Instant observedSince;

  @Column(name = "recurrences", updatable = false)
  private int recurrences;

  @Column(name = "effective", updatable = false)
  private boolean effective;

  @Column(name = "remarks", updatable = false)
  private String remarks;

  @Column(name = "verified_by", updatable = false)
  private Long verifiedBy;

  @Column(name = "verified_at", updatable = false)
  private Instant verifiedAt;

  protected CapaVerification() {}

  CapaVerification(CapaReport report, Finding finding, Long by, Instant now) {
    this.report = report;
    observedSince = report.completedAt();
    recurrences = finding.recurrences();
    effective = finding.effective();
    remarks = finding.remarks();
    verifiedBy = by;
    verifiedAt = now;
  }

  /**
   * @param recurrences like cases received since the last action was done
   */
  public record Finding(boolean effective, String remarks, int recurrences) {}

  public Instant observedSince() {
    return observedSince;
  }

  public int recurrences() {
    return recurrences;
  }

  public boolean isEffective() {
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
