package org.xinsheng.correctiveaction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Validity;

/** A complaint where recurrences are counted: once in its building, once in its department. */
@Entity
@Table(name = "recurrence_case")
public class RecurrenceCase {

  @Id
  @GeneratedValue(generator = "recurrence_case_seq")
  @SequenceGenerator(name = "recurrence_case_seq", sequenceName = "recurrence_case_seq")
  private Long id;

  @Column(name = "spot", updatable = false)
  private String spot;

  @Column(name = "office_id", updatable = false)
  private Long officeId;

  @Column(name = "complaint_id", updatable = false)
  private Long complaintId;

  @Column(name = "received_at", updatable = false)
  private Instant receivedAt;

  @Column(name = "counts")
  private boolean counting;

  protected RecurrenceCase() {}

  public RecurrenceCase(SpotKey spot, Complaint complaint) {
    this.spot = spot.text();
    officeId = spot.officeId();
    complaintId = complaint.id();
    receivedAt = complaint.receivedAt();
    follow(complaint);
  }

  /** Valid or not judged yet, and neither withdrawn (CA-5) nor another kind by now (INT-1). */
  public static boolean counts(Complaint complaint) {
    return complaint.validity() != Validity.INVALID
        && complaint.status() != ComplaintStatus.WITHDRAWN
        && complaint.status() != ComplaintStatus.CONVERTED
        && complaint.withdrawnAt() == null;
  }

  /** The complaint was judged or withdrawn, or went on as another kind. */
  public final void follow(Complaint complaint) {
    counting = counts(complaint);
  }

  public boolean counts() {
    return counting;
  }
}
