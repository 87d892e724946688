package org.xinsheng.organisation.domain;

import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;

/** A role that an active member of staff holds, as a plain value. */
public record Holding(Long staffId, Role role, Seat seat, boolean principal) {

  /** For queries: {@code principalOf} is null unless the person is the principal. */
  public Holding(
      Long staffId,
      Role role,
      Long branchId,
      Long officeId,
      Long departmentId,
      Long zoneId,
      String principalOf) {
    this(staffId, role, new Seat(branchId, officeId, departmentId, zoneId), principalOf != null);
  }

  boolean answersFor(Role asked, Place place) {
    return role == asked && Level.of(role).reaches(seat, place);
  }
}
