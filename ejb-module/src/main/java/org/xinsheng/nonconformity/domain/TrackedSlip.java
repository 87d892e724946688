package org.xinsheng.nonconformity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** Which slip it is, where it stands, and how what is done to it is told. */
@MappedSuperclass
public abstract class TrackedSlip {

  @Id
  @GeneratedValue(generator = "matter_seq")
  @SequenceGenerator(name = "matter_seq", sequenceName = "matter_seq")
  private Long id;

  @Column(name = "number")
  private SlipNumber number;

  @Version private long version;

  @Column(name = "branch_id", updatable = false)
  private Long branchId;

  @Column(name = "office_id", updatable = false)
  private Long officeId;

  @Column(name = "zone_id", updatable = false)
  private Long zoneId;

  @Column(name = "department_id", updatable = false)
  private Long departmentId;

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

  @Column(name = "changed_at")
  private Instant changedAt;

  protected TrackedSlip() {}

  TrackedSlip(Raised raised, Long by, Instant now) {
    branchId = raised.place().branchId();
    officeId = raised.place().officeId();
    zoneId = raised.place().zoneId();
    departmentId = raised.place().departmentId();
    complaintId = raised.complaint() == null ? null : raised.complaint().id();
    complaintNumber = raised.complaint() == null ? null : raised.complaint().number();
    category = raised.category();
    raisedAt = now;
    raisedBy = by;
    status = SlipStatus.DRAFT;
    changedAt = now;
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

  /** Whatever was done to it, a later editor must see that it changed. */
  Facts act(String code, Actor by, Instant at, Instant now) {
    changedAt = changedAt.isBefore(now) ? now : changedAt.plusMillis(1);
    return facts(code, by, at);
  }

  Facts facts(String code, Actor by, Instant at) {
    return Facts.of(ref(), place(), by, at, code);
  }

  public SubjectRef ref() {
    return new SubjectRef(SubjectType.SLIP, id, number == null ? null : number.text());
  }

  public Place place() {
    return new Place(branchId, officeId, zoneId, departmentId);
  }

  /** The case that it is about, null for none. */
  public SubjectRef complaint() {
    return complaintId == null
        ? null
        : new SubjectRef(SubjectType.COMPLAINT, complaintId, complaintNumber);
  }

  public Long id() {
    return id;
  }

  public SlipNumber number() {
    return number;
  }

  public long version() {
    return version;
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
}
