package org.xinsheng.organisation;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinsheng.organisation.domain.Branch;
import org.xinsheng.organisation.domain.Category;
import org.xinsheng.organisation.domain.Department;
import org.xinsheng.organisation.domain.Office;
import org.xinsheng.organisation.domain.Zone;

/** What changes a few times a year and is asked for with every request. */
record MasterData(
    Map<String, OfficeRow> officesByCode,
    Map<Long, OfficeRow> officesById,
    List<BranchRow> branches,
    List<DepartmentRow> departments,
    List<ZoneRow> zones,
    List<CategoryRow> categories) {

  static MasterData read(EntityManager em) {
    List<OfficeRow> offices = all(em, Office.class, "code", OfficeRow::of);
    return new MasterData(
        offices.stream().collect(Collectors.toMap(OfficeRow::code, it -> it)),
        offices.stream().collect(Collectors.toMap(OfficeRow::id, it -> it)),
        all(em, Branch.class, "code", BranchRow::of),
        all(em, Department.class, "id", DepartmentRow::of),
        all(em, Zone.class, "code", ZoneRow::of),
        all(em, Category.class, "place, e.id", it -> row(it)));
  }

  private static <E, R> List<R> all(
      EntityManager em, Class<E> type, String order, Function<E, R> row) {
    return em.createQuery("select e from " + type.getSimpleName() + " e order by e." + order, type)
        .setHint("eclipselink.read-only", true)
        .getResultStream()
        .map(row)
        .toList();
  }

  private static CategoryRow row(Category it) {
    return new CategoryRow(it.id(), it.code(), it.names(), it.isRetired(), it.version());
  }
}
