package org.xinsheng.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.xinsheng.organisation.domain.Level;
import org.xinsheng.shared.Role;

/** Every role that an office knows or answers to, with its holders. */
final class RoleTable {

  private final OfficeRow office;
  private final List<HoldingRow> held;

  RoleTable(OfficeRow office, List<HoldingRow> held) {
    this.office = office;
    this.held = held;
  }

  List<RoleSeatRow> rows(List<DepartmentRow> departments, List<ZoneRow> zones) {
    List<RoleSeatRow> rows = new ArrayList<>();
    Arrays.stream(Role.values())
        .filter(role -> !Level.BY_NATURE.contains(role))
        .forEach(
            role -> {
              switch (Level.of(role)) {
                case DEPARTMENT -> departments.forEach(it -> rows.add(row(role, it.id(), null)));
                case ZONE -> zones.forEach(it -> rows.add(row(role, null, it.id())));
                default -> rows.add(row(role, null, null));
              }
            });
    return rows;
  }

  private RoleSeatRow row(Role role, Long departmentId, Long zoneId) {
    Predicate<HoldingRow> here =
        it ->
            switch (Level.of(role)) {
              case DEPARTMENT -> Objects.equals(it.departmentId(), departmentId);
              case ZONE -> Objects.equals(it.zoneId(), zoneId);
              case OFFICE -> Objects.equals(it.officeId(), office.id());
              case BRANCH -> Objects.equals(it.branchId(), office.branchId());
              case COMPANY -> true;
            };
    return new RoleSeatRow(
        role,
        departmentId,
        zoneId,
        held.stream()
            .filter(it -> it.role() == role && here.test(it))
            .sorted(java.util.Comparator.comparing(HoldingRow::principal).reversed())
            .toList());
  }
}
