package org.xinsheng.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.customer.domain.Customer;
import org.xinsheng.demo.story.DemoTable;

/** The contact book of the demo data; the units must be there. */
public final class DemoCustomers {

  private final EntityManager em;
  private final Map<String, Long> offices = new HashMap<>();
  private final Map<String, Long> units = new HashMap<>();

  public DemoCustomers(EntityManager em) {
    this.em = em;
  }

  public void load() {
    em.createQuery(
            """
            select o.code, o.id, u.text, u.id from Unit u join Office o on o.id = u.officeId
            """,
            Object[].class)
        .getResultList()
        .forEach(this::know);
    DemoTable.read("customers").forEach(this::customer);
    em.flush();
  }

  private void know(Object[] unit) {
    offices.put((String) unit[0], (Long) unit[1]);
    units.put(unit[0] + " " + unit[2], (Long) unit[3]);
  }

  private void customer(NamedCsvRecord line) {
    String office = line.getField("office");
    Customer customer = new Customer(offices.get(office), line.getField("name"));
    customer.isReachedAt(PhoneNumbers.e164(line.getField("phone"), "phone"));
    DemoTable.parts(line, "units").forEach(it -> customer.livesIn(units.get(office + " " + it)));
    customer.isBornOn(LocalDate.parse(line.getField("birthday")));
    String preferred = line.getField("preferred_time");
    customer.prefers(preferred.isEmpty() ? null : preferred);
    if (Boolean.parseBoolean(line.getField("do_not_call"))) {
      customer.wantsNoCalls();
    }
    em.persist(customer);
  }
}
