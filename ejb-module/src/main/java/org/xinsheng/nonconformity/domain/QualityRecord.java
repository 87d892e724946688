package org.xinsheng.nonconformity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.SubjectRef;

/** Where a slip, or a report on slips, belongs, and how what is done to it is told. */
@MappedSuperclass
public abstract class QualityRecord {

  @Id
  @GeneratedValue(generator = "matter_seq")
  @SequenceGenerator(name = "matter_seq", sequenceName = "matter_seq")
  private Long id;

  @Version private long version;

  @Column(name = "branch_id", updatable = false)
  private Long branchId;

  @Column(name = "office_id", updatable = false)
  private Long officeId;

  @Column(name = "zone_id", updatable = false)
  private Long zoneId;

  @Column(name = "department_id", updatable = false)
  private Long departmentId;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected QualityRecord() {}

  protected QualityRecord(Place place, Instant now) {
    branchId = place.branchId();
    officeId = place.officeId();
    zoneId = place.zoneId();
    departmentId = place.departmentId();
    changedAt = now;
  }

  /** Whatever was done to it, a later editor must see that it changed. */
  protected final Facts act(String code, Actor by, Instant at, Instant now) {
    changedAt = changedAt.isBefore(now) ? now : changedAt.plusMillis(1);
    return facts(code, by, at);
  }

  protected final Facts facts(String code, Actor by, Instant at) {
    return Facts.of(ref(), place(), by, at, code);
  }

  public abstract SubjectRef ref();

  public Place place() {
    return new Place(branchId, officeId, zoneId, departmentId);
  }

  public Long id() {
    return id;
  }

  public long version() {
    return version;
  }
}
