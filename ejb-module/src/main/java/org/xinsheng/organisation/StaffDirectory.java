package org.xinsheng.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
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

  /** Ids that nobody has, and null, are left out. */
  public Map<Long, StaffRow> byIds(Collection<Long> ids) {
    Set<Long> asked = ids.stream().filter(it -> it != null).collect(Collectors.toSet());
    if (asked.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(ROWS + " s.id in :ids", StaffRow.class)
        .setParameter("ids", asked)
        .getResultStream()
        .collect(Collectors.toMap(StaffRow::id, Function.identity()));
  }
}
