package org.xinsheng.correctiveaction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.xinsheng.nonconformity.domain.Slip;

/** A slip that a report serves (CA-3); a cancelled report serves none. */
@Entity
@Table(name = "capa_slip")
public class CapaSlip {

  @Id
  @GeneratedValue(generator = "capa_slip_seq")
  @SequenceGenerator(name = "capa_slip_seq", sequenceName = "capa_slip_seq")
  private Long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "report_id", updatable = false)
  private CapaReport report;

  @Column(name = "slip_id", updatable = false)
  private Long slipId;

  @Column(name = "slip_number", updatable = false)
  private String slipNumber;

  @Column(name = "complaint_id", updatable = false)
  private Long complaintId;

  protected CapaSlip() {}

  CapaSlip(CapaReport report, Slip slip) {
    this.report = report;
    slipId = slip.id();
    slipNumber = slip.number().text();
    complaintId = slip.complaint() == null ? null : slip.complaint().id();
  }

  public Long slipId() {
    return slipId;
  }

  public String slipNumber() {
    return slipNumber;
  }

  /** Null where the slip was raised without a case. */
  public Long complaintId() {
    return complaintId;
  }
}
