package org.xinsheng.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** When owners want to be called, and who does not (ORG-3); the caller answers for the scope. */
@ApplicationScoped
public class CustomerWishes {

  private static final String BY_PHONE =
      """
      select new org.xinsheng.customer.WishRow(
        c.id, c.officeId, c.name, p, c.preferredTime, c.doNotCall)
      from Customer c join c.phones p where c.active = true and p in :keys and c.officeId in :offices
      """;

  private static final String BY_UNIT =
      """
      select new org.xinsheng.customer.WishRow(
        c.id, c.officeId, c.name, u, c.preferredTime, c.doNotCall)
      from Customer c join c.unitIds u where c.active = true and u in :keys and c.officeId in :offices
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /**
   * Those found by a phone stand first; whoever forbids calls stands before who does not.
   *
   * @param phones in E.164
   */
  public List<WishRow> of(
      Collection<Long> offices, Collection<String> phones, Collection<Long> units) {
    List<WishRow> rows = new ArrayList<>(rows(BY_PHONE, offices, phones));
    rows.addAll(rows(BY_UNIT, offices, units));
    rows.sort(
        java.util.Comparator.comparing((WishRow it) -> it.phone() == null)
            .thenComparing(it -> !it.doNotCall()));
    return rows;
  }

  private List<WishRow> rows(String query, Collection<Long> offices, Collection<?> keys) {
    return offices.isEmpty() || keys.isEmpty()
        ? List.of()
        : em.createQuery(query, WishRow.class)
            .setParameter("keys", keys)
            .setParameter("offices", offices)
            .getResultList();
  }
}
