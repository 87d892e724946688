package org.xinsheng.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.LikePattern;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;

/** Everybody's account and roles; administrators only. */
@Stateless
@RolesAllowed("STAFF")
public class AccountQueries {

  private static final String ROWS =
      """
      select new org.xinsheng.organisation.AccountRow(
        s.id, s.username, s.name, s.branchId, s.officeId, s.departmentId, s.email, s.active,
        s.locked, s.passwordHash, s.mustChangePassword, s.version)
      from Staff s where\s\
      """;

  private static final String HOLDINGS =
      """
      select new org.xinsheng.organisation.HoldingRow(
        h.id, h.staffId, s.username, s.name, h.role, h.branchId, h.officeId, h.departmentId,
        h.zoneId, h.principalOf)
      from RoleHolding h join Staff s on s.id = h.staffId
      where h.endedAt is null and s.active = true and\s\
      """;

  private static final String ORDER = " order by h.role, h.seat, h.principalOf, s.username";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;

  /**
   * By user name.
   *
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<AccountRow> page(AccountFilter filter, String after, int limit) {
    current.administrator();
    new Checks().text("q", filter.words(), Checks.NAME).done();
    List<String> parts = new ArrayList<>(List.of("s.username > :after"));
    Map<String, Object> values = new HashMap<>();
    values.put("after", after == null ? "" : Cursor.parse(after, 1).text(0));
    narrow(filter, parts, values);
    var query =
        em.createQuery(
            ROWS + String.join(" and ", parts) + " order by s.username", AccountRow.class);
    values.forEach(query::setParameter);
    return Page.of(
        query.setMaxResults(limit + 1).getResultList(), limit, row -> Cursor.of(row.username()));
  }

  private void narrow(AccountFilter filter, List<String> parts, Map<String, Object> values) {
    if (AccountFilter.COMPANY.equals(filter.office())) {
      parts.add("s.officeId is null");
    } else if (filter.office() != null) {
      parts.add("s.officeId = :office");
      values.put("office", offices.byCode(filter.office()).map(OfficeRow::id).orElse(-1L));
    }
    if (filter.words() != null) {
      parts.add("(s.username like :words or lower(s.name) like :words)");
      values.put("words", LikePattern.containing(filter.words().toLowerCase(Locale.ROOT)));
    }
    if (filter.role() != null) {
      parts.add(
          "s.id in (select r.staffId from RoleHolding r where r.role = :role and r.endedAt is null)");
      values.put("role", filter.role());
    }
    if (filter.active() != null) {
      parts.add(filter.active() ? "s.active = true" : "s.active = false");
    }
  }

  /**
   * @throws NotFound when nobody has that name
   */
  public AccountRow one(String username) {
    current.administrator();
    return em.createQuery(ROWS + "s.username = :username", AccountRow.class)
        .setParameter("username", Staff.canonical(username))
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFound(username));
  }

  public List<HoldingRow> heldBy(Collection<Long> staff) {
    current.administrator();
    return staff.isEmpty()
        ? List.of()
        : em.createQuery(HOLDINGS + "h.staffId in :staff" + ORDER, HoldingRow.class)
            .setParameter("staff", staff)
            .getResultList();
  }

  /** Every role that the office knows or answers to, with its holders; gaps have none (ORG-6). */
  public List<RoleSeatRow> table(OfficeRow office) {
    current.administrator();
    List<HoldingRow> held =
        em.createQuery(
                HOLDINGS + "(h.officeId = :office or h.officeId is null)" + ORDER, HoldingRow.class)
            .setParameter("office", office.id())
            .getResultList();
    return new RoleTable(office, held)
        .rows(offices.departments(office.id()), offices.zones(office.id()));
  }
}
