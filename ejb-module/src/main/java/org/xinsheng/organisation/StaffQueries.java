package org.xinsheng.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.Page;

/** Names of colleagues: those of the offices in reach (ORG-2) and those above all offices. */
@Stateless
@RolesAllowed("STAFF")
public class StaffQueries {

  private static final String ROWS =
      """
      select new org.xinsheng.organisation.StaffRow(
        s.id, s.username, s.name, s.officeId, s.departmentId, s.active)
      from Staff s
      where s.active = true and s.officeId in :offices and s.username > :after
      order by s.username
      """;

  private static final String ROWS_ABOVE_ALL_OFFICES =
      ROWS.replace("s.officeId in :offices", "(s.officeId in :offices or s.officeId is null)");

  private static final long NOWHERE = -1;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;

  /**
   * By user name.
   *
   * @param office its code, null for all in reach; one out of reach gives an empty page
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<StaffRow> page(String office, String after, int limit) {
    List<Long> reach =
        offices.reachableBy(current.get()).stream()
            .filter(it -> office == null || it.code().equals(office))
            .map(OfficeRow::id)
            .toList();
    List<StaffRow> found =
        em.createQuery(office == null ? ROWS_ABOVE_ALL_OFFICES : ROWS, StaffRow.class)
            .setParameter("offices", reach.isEmpty() ? List.of(NOWHERE) : reach)
            .setParameter("after", after == null ? "" : Cursor.parse(after, 1).text(0))
            .setMaxResults(limit + 1)
            .getResultList();
    return Page.of(found, limit, row -> Cursor.of(row.username()));
  }
}
