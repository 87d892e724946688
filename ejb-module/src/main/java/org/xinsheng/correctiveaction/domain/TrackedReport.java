package org.xinsheng.correctiveaction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.xinsheng.nonconformity.domain.QualityRecord;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** Which report it is, and where it stands (CA-4). */
@MappedSuperclass
abstract class TrackedReport extends QualityRecord {

  @Column(name = "number")
  private CapaNumber number;

  @Column(name = "policy_version", updatable = false)
  private int policyVersion;

  @Column(name = "drafted_at", updatable = false)
  private Instant draftedAt;

  @Column(name = "drafted_by", updatable = false)
  private Long draftedBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private CapaStatus status;

  protected TrackedReport() {}

  TrackedReport(Place place, int policyVersion, Actor by, Instant now) {
    super(place, now);
    this.policyVersion = policyVersion;
    draftedAt = now;
    draftedBy = by.id();
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

  Facts act(String code, Actor by, Instant now) {
    return act(code, by, now, now);
  }

  @Override
  public SubjectRef ref() {
    return new SubjectRef(SubjectType.CAPA_REPORT, id(), number == null ? null : number.text());
  }

  public CapaNumber number() {
    return number;
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
