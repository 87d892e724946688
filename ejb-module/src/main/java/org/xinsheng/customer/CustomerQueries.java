package org.xinsheng.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinsheng.customer.domain.Customer;

/** Finds entries of the contact book; the caller answers for the data scope. */
@ApplicationScoped
public class CustomerQueries {

  private static final int MOST = 50;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /**
   * @param e164 as {@link PhoneNumbers} writes it
   */
  public List<CustomerRow> byPhone(Long officeId, String e164) {
    return rows(
        em.createQuery(
                """
                select c from Customer c
                where c.active = true and c.officeId = :office and :phone member of c.phones order by c.name, c.id
                """,
                Customer.class)
            .setParameter("office", officeId)
            .setParameter("phone", e164)
            .setMaxResults(MOST)
            .getResultList());
  }

  /** Everybody who lives there or owns it. */
  public List<CustomerRow> byUnit(Long officeId, Long unitId) {
    return rows(
        em.createQuery(
                """
                select c from Customer c
                where c.active = true and c.officeId = :office and :unit member of c.unitIds order by c.name, c.id
                """,
                Customer.class)
            .setParameter("office", officeId)
            .setParameter("unit", unitId)
            .setMaxResults(MOST)
            .getResultList());
  }

  public Optional<CustomerRow> byId(Long id) {
    Customer customer = em.find(Customer.class, id);
    return customer == null ? Optional.empty() : rows(List.of(customer)).stream().findFirst();
  }

  private List<CustomerRow> rows(Collection<Customer> customers) {
    Map<Long, String> units = unitTexts(customers);
    List<CustomerRow> rows = new ArrayList<>();
    for (Customer it : customers) {
      rows.add(
          new CustomerRow(
              it.id(),
              it.officeId(),
              it.name(),
              it.phones().stream().sorted().toList(),
              it.unitIds().stream().map(units::get).sorted().toList(),
              it.birthday(),
              it.preferredTime(),
              it.doNotCall()));
    }
    return rows;
  }

  private Map<Long, String> unitTexts(Collection<Customer> customers) {
    List<Long> ids = customers.stream().flatMap(it -> it.unitIds().stream()).distinct().toList();
    Map<Long, String> texts = new TreeMap<>();
    if (!ids.isEmpty()) {
      em.createQuery("select u.id, u.text from Unit u where u.id in :ids", Object[].class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(it -> texts.put((Long) it[0], (String) it[1]));
    }
    return texts;
  }
}
