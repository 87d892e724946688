package org.xinsheng.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinsheng.organisation.domain.Staff;

/** People by user name or id, those who have left included. */
@ApplicationScoped
public class StaffDirectory {

  private static final String ROWS =
      """
      select new org.xinsheng.organisation.StaffRow(
        s.id, s.username, s.name, s.officeId, s.departmentId, s.active)
      from Staff s where\
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  public Optional<StaffRow> byUsername(String username) {
    if (username == null) {
      return Optional.empty();
    }
    return em.createQuery(ROWS + " s.username = :username", StaffRow.class)
        .setParameter("username", Staff.canonical(username))
        .getResultStream()
        .findFirst();
  }

  /**
   * Somebody of the office, of its branch or of the company, by user name or by full name.
   *
   * @return empty also where several there have that name
   */
  public Optional<StaffRow> named(String text, Long officeId) {
    Optional<StaffRow> known = byUsername(text).filter(it -> isOf(it, officeId));
    return known.isPresent() ? known : only(byName(text, officeId));
  }

  private List<StaffRow> byName(String name, Long officeId) {
    return em.createQuery(
            ROWS + " s.name = :name and (s.officeId = :office or s.officeId is null)",
            StaffRow.class)
        .setParameter("name", name)
        .setParameter("office", officeId)
        .getResultStream()
        .filter(StaffRow::active)
        .toList();
  }

  private static boolean isOf(StaffRow row, Long officeId) {
    return row.active() && (row.officeId() == null || row.officeId().equals(officeId));
  }

  private static Optional<StaffRow> only(List<StaffRow> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Ids that nobody has, and null, are left out; asked for null the map answers null. */
  public Map<Long, StaffRow> byIds(Collection<Long> ids) {
    Set<Long> asked = ids.stream().filter(it -> it != null).collect(Collectors.toSet());
    if (asked.isEmpty()) {
      return new HashMap<>();
    }
    return em.createQuery(ROWS + " s.id in :ids", StaffRow.class)
        .setParameter("ids", asked)
        .getResultStream()
        .collect(Collectors.toMap(StaffRow::id, Function.identity()));
  }
}
