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

/** One role of one person at one seat; a seat has at most one principal per role (ORG-6). */
@Entity
@Table(name = "role_holding")
public class RoleHolding {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "role_holding_seq")
  @SequenceGenerator(
      name = "role_holding_seq",
      sequenceName = "role_holding_seq",
      allocationSize = 50)
  private Long id;

  @Version private long version;

  @Column(name = "staff_id")
  private Long staffId;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "branch_id")
  private Long branchId;

  @Column(name = "office_id")
  private Long officeId;

  @Column(name = "department_id")
  private Long departmentId;

  @Column(name = "zone_id")
  private Long zoneId;

  private String seat;

  @Column(name = "principal_of")
  private String principalOf;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected RoleHolding() {}

  /**
   * @throws IllegalArgumentException when the role is not held at such a seat
   */
  public RoleHolding(Long staffId, Role role, Seat seat) {
    if (Level.BY_NATURE.contains(role) || !Level.of(role).fits(seat)) {
      throw new IllegalArgumentException(role + " is not held at " + seat.code());
    }
    this.staffId = staffId;
    this.role = role;
    this.branchId = seat.branchId();
    this.officeId = seat.officeId();
    this.departmentId = seat.departmentId();
    this.zoneId = seat.zoneId();
    this.seat = seat.code();
  }

  /** Becomes handler and approver; the former principal steps down first. */
  public RoleHolding asPrincipal() {
    principalOf = role + "@" + seat;
    return this;
  }

  public void stepDown() {
    principalOf = null;
  }

  /** The person holds it no more; that they did stays on record. */
  public void end(Instant at) {
    stepDown();
    endedAt = at;
  }

  /** The same person holds it again. */
  public void resume() {
    endedAt = null;
  }

  public boolean ended() {
    return endedAt != null;
  }

  public Long id() {
    return id;
  }

  public Long staffId() {
    return staffId;
  }

  public Role role() {
    return role;
  }

  public Seat seat() {
    return new Seat(branchId, officeId, departmentId, zoneId);
  }

  public boolean principal() {
    return principalOf != null;
  }
}
