package org.xinsheng.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.xinsheng.customer.domain.Customer;

/** By what somebody is found: name, phones and how their units are written. */
@ApplicationScoped
class PersonSearch {

  private static final String SHARED =
      "select distinct p from Customer c join c.phones p where c.id <> :id and p in :phones";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  Person person(Customer customer) {
    List<String> shared =
        customer.phones().isEmpty()
            ? List.of()
            : em.createQuery(SHARED, String.class)
                .setParameter("id", customer.id())
                .setParameter("phones", customer.phones())
                .getResultList();
    List<String> units =
        customer.unitIds().isEmpty()
            ? List.of()
            : em.createQuery("select u.text from Unit u where u.id in :ids", String.class)
                .setParameter("ids", customer.unitIds())
                .getResultList();
    return Person.of(customer, shared, units);
  }
}
