package org.xinsheng.organisation.domain;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;

/** At which level of the organisation a role is held (rulebook section 1). */
public enum Level {
  ZONE,
  DEPARTMENT,
  OFFICE,
  BRANCH,
  COMPANY;

  // spotless:off
  private static final Map<Role, Level> OTHER_THAN_OFFICE = Map.of(
      Role.STEWARD,                   ZONE,
      Role.DEPARTMENT_HEAD,           DEPARTMENT,
      Role.BRANCH_GENERAL_MANAGER,    BRANCH,
      Role.MANAGEMENT_REPRESENTATIVE, COMPANY,
      Role.GENERAL_MANAGER,           COMPANY,
      Role.ADMINISTRATOR,             COMPANY);
  // spotless:on

  /** The roles that are never stored: every member of staff is one by being there. */
  public static final Set<Role> BY_NATURE = Set.of(Role.EMPLOYEE);

  public static Level of(Role role) {
    return OTHER_THAN_OFFICE.getOrDefault(role, OFFICE);
  }

  /** Whether somebody who holds a role of this level at the seat is responsible for the place. */
  public boolean reaches(Seat seat, Place place) {
    return switch (this) {
      case ZONE ->
          same(seat.officeId(), place.officeId())
              && (place.zoneId() == null || same(seat.zoneId(), place.zoneId()));
      case DEPARTMENT ->
          same(seat.officeId(), place.officeId())
              && same(seat.departmentId(), place.departmentId());
      case OFFICE -> same(seat.officeId(), place.officeId());
      case BRANCH -> same(seat.branchId(), place.branchId());
      case COMPANY -> true;
    };
  }

  /** Whether a role of this level can be held at the seat. */
  public boolean fits(Seat seat) {
    return switch (this) {
      case ZONE -> seat.zoneId() != null;
      case DEPARTMENT -> seat.departmentId() != null && seat.zoneId() == null;
      case OFFICE -> seat.officeId() != null && seat.equals(seat.whole());
      case BRANCH -> seat.branchId() != null && seat.officeId() == null;
      case COMPANY -> seat.equals(Seat.COMPANY);
    };
  }

  private static boolean same(Long seat, Long place) {
    return seat != null && Objects.equals(seat, place);
  }
}
