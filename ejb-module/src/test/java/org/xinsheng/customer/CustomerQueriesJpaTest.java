package org.xinsheng.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.customer.domain.Customer;
import org.xinsheng.demo.DemoCustomers;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.UnitRow;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("ORG-3")
class CustomerQueriesJpaTest {

  private final Wiring wiring;
  private final CustomerQueries customers;
  private final Long office;
  private final Long otherOffice;

  CustomerQueriesJpaTest(Wiring wiring) {
    this.wiring = wiring;
    this.customers = wiring.bean(CustomerQueries.class);
    DemoStaff staff = DemoStaff.in(wiring);
    this.office = staff.office("GD01").id();
    this.otherOffice = staff.office("GD02").id();
  }

  @BeforeEach
  void contactBook() {
    if (wiring.database().count("customer") == 0) {
      wiring.tx(() -> new DemoCustomers(wiring.entities()).load());
    }
  }

  private UnitRow unit(String text) {
    return wiring.bean(OfficeDirectory.class).unit(office, text).orElseThrow();
  }

  @Test
  void aPhoneFindsTheEntryInItsOfficeOnly() {
    List<CustomerRow> found = customers.byPhone(office, "+8613800000001");
    assertEquals(
        List.of(
            new CustomerRow(
                found.get(0).id(),
                office,
                "王芳",
                List.of("+8613800000001"),
                List.of("3-1-1202"),
                LocalDate.of(1966, 2, 7),
                "19:00-21:00",
                false)),
        found);
    assertEquals(List.of(), customers.byPhone(otherOffice, "+8613800000001"));
    assertEquals(found.get(0), customers.byId(found.get(0).id()).orElseThrow());
    assertEquals(Optional.empty(), customers.byId(-1L));
  }

  @Test
  void aUnitFindsEverybodyWhoLivesThere() {
    assertTrue(
        customers.byUnit(office, unit("3-1-1202").id()).stream()
            .anyMatch(it -> it.name().equals("王芳")));
    assertEquals(List.of(), customers.byUnit(otherOffice, unit("3-1-1202").id()));
  }

  @Test
  void oneCustomerMayHaveSeveralUnitsAndPhonesAndAUnitSeveralCustomers() {
    UnitRow first = unit("2-1-101");
    UnitRow second = unit("2-1-102");
    for (String name : List.of("甲", "乙")) {
      Customer customer = new Customer(office, name);
      customer.isReachedAt("+862083331234");
      customer.isReachedAt("+8613900000001");
      customer.livesIn(first.id());
      customer.livesIn(second.id());
      customer.wantsNoCalls();
      wiring.tx(() -> wiring.entities().persist(customer));
    }
    CustomerRow row =
        customers.byUnit(office, second.id()).stream()
            .filter(it -> it.name().equals("甲"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("+8613900000001", "+862083331234"), row.phones());
    assertEquals(List.of("2-1-101", "2-1-102"), row.units());
    assertTrue(row.doNotCall());
    assertEquals(2, customers.byPhone(office, "+862083331234").size());
  }
}
