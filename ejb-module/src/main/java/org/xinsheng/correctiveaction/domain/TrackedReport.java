package org.xinsheng.correctiveaction.domain;

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

/** Which report it is, where it stands, and how what is done to it is told. */
@MappedSuperclass
public abstract class TrackedReport {

  @Id
  @GeneratedValue(generator = "matter_seq")
  @SequenceGenerator(name = "matter_seq", sequenceName = "matter_seq")
  private Long id;

  @Column(name = "number")
  private CapaNumber number;

  @Version private long version;

  @Column(name = "branch_id", updatable = false)
  private Long branchId;

  @Column(name = "office_id", updatable = false)
  private Long officeId;

  @Column(name = "zone_id", updatable = false)
  private Long zoneId;

  @Column(name = "department_id", updatable = false)
  private Long departmentId;

  @Column(name = "policy_version", updatable = false)
  private int policyVersion;

  @Column(name = "drafted_at", updatable = false)
  private Instant draftedAt;

  @Column(name = "drafted_by", updatable = false)
  private Long draftedBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private CapaStatus status;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected TrackedReport() {}

  TrackedReport(Place place, int policyVersion, Actor by, Instant now) {
    branchId = place.branchId();
    officeId = place.officeId();
    zoneId = place.zoneId();
    departmentId = place.departmentId();
    this.policyVersion = policyVersion;
    draftedAt = now;
    draftedBy = by.id();
    changedAt = now;
    status = CapaStatus.DRAFT;
  }

  void give(CapaNumber given) {
    number = given;
  }

  /**
   * @throws IllegalTransition where the act has no place in this state (CA-4)
   */
  public void requirePossible(CapaAct act) {
    if (!act.isPossibleIn(status)) {
      throw act.refusedIn(status);
    }
  }

  Change become(CapaStatus next) {
    Change change = Change.of("status", status, next);
    status = next;
    return change;
  }

  /** Whatever was done to it, a later editor must see that it changed. */
  Facts act(String code, Actor by, Instant now) {
    changedAt = changedAt.isBefore(now) ? now : changedAt.plusMillis(1);
    return Facts.of(ref(), place(), by, now, code);
  }

  public SubjectRef ref() {
    return new SubjectRef(SubjectType.CAPA_REPORT, id, number == null ? null : number.text());
  }

  public Place place() {
    return new Place(branchId, officeId, zoneId, departmentId);
  }

  public Long id() {
    return id;
  }

  public CapaNumber number() {
    return number;
  }

  public long version() {
    return version;
  }

  public CapaStatus status() {
    return status;
  }

  /** The policy in effect when it was drafted (DL-11). */
  public int policyVersion() {
    return policyVersion;
  }

  public Instant draftedAt() {
    return draftedAt;
  }

  public Long draftedBy() {
    return draftedBy;
  }
}
