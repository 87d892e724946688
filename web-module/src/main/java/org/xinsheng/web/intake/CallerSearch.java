package org.xinsheng.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinsheng.customer.CustomerQueries;
import org.xinsheng.customer.CustomerRow;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.UnitRow;

/** Who in the contact book may be calling, by phone and by unit. */
@RequestScoped
public class CallerSearch {

  private static final int MOST = 6;

  @Inject private CustomerQueries customers;
  @Inject private OfficeDirectory offices;

  /** Those whose phone it is first. */
  List<CustomerRow> find(OfficeRow office, String phone, String unit) {
    Map<Long, CustomerRow> found = new LinkedHashMap<>();
    PhoneNumbers.e164(phone)
        .ifPresent(number -> add(found, customers.byPhone(office.id(), number)));
    Optional<UnitRow> lives = offices.unit(office.id(), unit);
    lives.ifPresent(it -> add(found, customers.byUnit(office.id(), it.id())));
    return found.values().stream().limit(MOST).toList();
  }

  private static void add(Map<Long, CustomerRow> all, List<CustomerRow> more) {
    more.forEach(it -> all.putIfAbsent(it.id(), it));
  }
}
