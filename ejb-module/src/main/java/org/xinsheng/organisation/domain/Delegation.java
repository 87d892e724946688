package org.xinsheng.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.xinsheng.shared.Role;

/** A deputy for a time: from the start, inclusive, to the end, exclusive. */
@Entity
@Table(name = "delegation")
public class Delegation {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delegation_seq")
  @SequenceGenerator(name = "delegation_seq", sequenceName = "delegation_seq", allocationSize = 50)
  private Long id;

  @Version private long version;

  @Column(name = "absent_id")
  private Long absentId;

  @Column(name = "deputy_id")
  private Long deputyId;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  protected Delegation() {}

  /**
   * @param role null for every role of the absent person
   */
  public Delegation(Long absentId, Long deputyId, Role role, Instant startsAt, Instant endsAt) {
    if (absentId.equals(deputyId) || !endsAt.isAfter(startsAt)) {
      throw new IllegalArgumentException("a deputy is somebody else, for some time");
    }
    this.absentId = absentId;
    this.deputyId = deputyId;
    this.role = role;
    this.startsAt = startsAt;
    this.endsAt = endsAt;
  }

  /** The absent person is back earlier, or stays after all: then it never begins. */
  public void end(Instant at) {
    if (at.isBefore(endsAt)) {
      startsAt = at.isBefore(startsAt) ? at : startsAt;
      endsAt = at;
    }
  }

  public boolean activeAt(Instant at) {
    return stateAt(at) == DelegationState.RUNNING;
  }

  public DelegationState stateAt(Instant at) {
    return stateAt(at, startsAt, endsAt);
  }

  /** The start is inclusive, the end exclusive. */
  public static DelegationState stateAt(Instant at, Instant startsAt, Instant endsAt) {
    if (!at.isBefore(endsAt)) {
      return DelegationState.OVER;
    }
    return at.isBefore(startsAt) ? DelegationState.UPCOMING : DelegationState.RUNNING;
  }

  public Long id() {
    return id;
  }

  public Long absentId() {
    return absentId;
  }

  public Long deputyId() {
    return deputyId;
  }

  public Role role() {
    return role;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }
}
