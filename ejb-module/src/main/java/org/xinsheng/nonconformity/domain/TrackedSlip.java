package org.xinsheng.nonconformity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** Which slip it is, what it is about, and where it stands (NCR-2). */
@MappedSuperclass
abstract class TrackedSlip extends QualityRecord {

  @Column(name = "number")
  private SlipNumber number;

  @Column(name = "complaint_id", updatable = false)
  private Long complaintId;

  @Column(name = "complaint_number", updatable = false)
  private String complaintNumber;

  @Column(name = "category", updatable = false)
  private String category;

  @Column(name = "raised_at", updatable = false)
  private Instant raisedAt;

  @Column(name = "raised_by", updatable = false)
  private Long raisedBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private SlipStatus status;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected TrackedSlip() {}

  TrackedSlip(Raised raised, Long by, Instant now) {
    super(raised.place(), now);
    complaintId = raised.complaint() == null ? null : raised.complaint().id();
    complaintNumber = raised.complaint() == null ? null : raised.complaint().number();
    category = raised.category();
    raisedAt = now;
    raisedBy = by;
    status = SlipStatus.DRAFT;
  }

  void give(SlipNumber given) {
    number = given;
  }

  Change become(SlipStatus next) {
    SlipStatus before = status;
    if (!before.mayBecome(next)) {
      throw new IllegalTransition("NCR-2", before, next);
    }
    status = next;
    return Change.of("status", before, next);
  }

  /** Nothing is done to it any more. */
  Change end(SlipStatus last, Instant now) {
    Change ended = become(last);
    endedAt = now;
    return ended;
  }

  /**
   * @throws IllegalTransition where the act has no place in this state
   */
  public void requirePossible(SlipAct act) {
    if (!act.isPossibleIn(status)) {
      throw refused(act);
    }
  }

  IllegalTransition refused(SlipAct act) {
    return new IllegalTransition("NCR-2", status, act.leadsTo());
  }

  @Override
  public SubjectRef ref() {
    return new SubjectRef(SubjectType.SLIP, id(), number == null ? null : number.text());
  }

  /** The case that it is about, null for none. */
  public SubjectRef complaint() {
    return complaintId == null
        ? null
        : new SubjectRef(SubjectType.COMPLAINT, complaintId, complaintNumber);
  }

  public SlipNumber number() {
    return number;
  }

  public String category() {
    return category;
  }

  public Instant raisedAt() {
    return raisedAt;
  }

  public Long raisedBy() {
    return raisedBy;
  }

  public SlipStatus status() {
    return status;
  }

  /** When it was closed or cancelled, null while it goes on. */
  public Instant endedAt() {
    return endedAt;
  }
}
