package org.xinsheng.organisation.domain;

import java.util.Objects;

/**
 * Where somebody works or holds a role: at the company (all null), in a branch, an office, one of
 * its departments or zones. The wider levels are filled in too.
 */
public record Seat(Long branchId, Long officeId, Long departmentId, Long zoneId) {

  public static final Seat COMPANY = new Seat(null, null, null, null);

  public static Seat of(Branch branch) {
    return new Seat(Objects.requireNonNull(branch.id()), null, null, null);
  }

  public static Seat of(Office office) {
    return new Seat(office.branchId(), Objects.requireNonNull(office.id()), null, null);
  }

  public Seat in(Department department) {
    requireOwn(department.officeId());
    return new Seat(branchId, officeId, Objects.requireNonNull(department.id()), null);
  }

  public Seat in(Zone zone) {
    requireOwn(zone.officeId());
    return new Seat(branchId, officeId, null, Objects.requireNonNull(zone.id()));
  }

  /** The office, branch or company itself, whatever part of it this is. */
  public Seat whole() {
    return new Seat(branchId, officeId, null, null);
  }

  private void requireOwn(Long otherOfficeId) {
    if (!otherOfficeId.equals(officeId)) {
      throw new IllegalArgumentException("departments and zones belong to one office");
    }
  }

  /** Tells one seat from another, e.g. {@code office:4}. */
  public String code() {
    if (zoneId != null) {
      return "zone:" + zoneId;
    }
    if (departmentId != null) {
      return "department:" + departmentId;
    }
    if (officeId != null) {
      return "office:" + officeId;
    }
    return branchId != null ? "branch:" + branchId : "company";
  }
}
