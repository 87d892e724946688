package org.xinsheng.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who was contacted about a case, and what was said, such as a municipal body (INT-12). */
@Entity
@Table(name = "complaint_contact")
public class CaseContact {

  @Id
  @GeneratedValue(generator = "complaint_contact_seq")
  @SequenceGenerator(name = "complaint_contact_seq", sequenceName = "complaint_contact_seq")
  private Long id;

  @Column(name = "complaint_id", updatable = false)
  private Long complaintId;

  @Column(name = "party", updatable = false)
  private String party;

  @Column(name = "text", updatable = false)
  private String text;

  @Column(name = "contacted_at", updatable = false)
  private Instant contactedAt;

  @Column(name = "contacted_by", updatable = false)
  private Long contactedBy;

  @Column(name = "entered_at", updatable = false)
  private Instant enteredAt;

  protected CaseContact() {}

  public CaseContact(
      Long complaintId, String party, String text, Instant at, Long by, Instant enteredAt) {
    this.complaintId = complaintId;
    this.party = party;
    this.text = text;
    this.contactedAt = at;
    this.contactedBy = by;
    this.enteredAt = enteredAt;
  }
}
