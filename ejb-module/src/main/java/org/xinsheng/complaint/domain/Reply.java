package org.xinsheng.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** An explicit reply to the owner; the first stops the reply clock (DL-3). */
@Entity
@Table(name = "complaint_reply")
public class Reply {

  @Id
  @GeneratedValue(generator = "complaint_reply_seq")
  @SequenceGenerator(name = "complaint_reply_seq", sequenceName = "complaint_reply_seq")
  private Long id;

  @Column(name = "complaint_id", updatable = false)
  private Long complaintId;

  @Column(name = "text", updatable = false)
  private String text;

  @Column(name = "replied_at", updatable = false)
  private Instant repliedAt;

  @Column(name = "replied_by", updatable = false)
  private Long repliedBy;

  @Column(name = "entered_at", updatable = false)
  private Instant enteredAt;

  protected Reply() {}

  public Reply(Long complaintId, String text, Instant repliedAt, Long repliedBy, Instant now) {
    this.complaintId = complaintId;
    this.text = text;
    this.repliedAt = repliedAt;
    this.repliedBy = repliedBy;
    this.enteredAt = now;
  }
}
