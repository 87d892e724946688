package org.xinsheng.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("X-5")
class BookDeskJpaTest {

  private final Wiring wiring;
  private final DemoStaff staff;
  private final ActingAs acting = new ActingAs();
  private final CustomerDesk customers;
  private final BookDesk book;
  private final List<String> heard = new ArrayList<>();

  BookDeskJpaTest(Wiring wiring) {
    this.wiring = wiring.use(acting).hearing(this);
    this.staff = DemoStaff.in(wiring);
    acting.actor(staff.actor("admin"));
    this.customers = wiring.bean(CustomerDesk.class);
    this.book = wiring.bean(BookDesk.class);
  }

  void hear(@Observes DomainEvent event) {
    heard.add(event.facts().act());
  }

  @BeforeEach
  void aSmallBook() {
    acting.actor(staff.actor("admin"));
    wiring.database().update("delete from customer_phone");
    wiring.database().update("delete from customer_unit");
    wiring.database().update("delete from customer");
    add("王芳", "13800000001", List.of("3-1-1202"));
    add("李明", "13800000002", List.of("3-1-202", "3-1-1202"));
    add("赵强", "13800000003", List.of());
    heard.clear();
  }

  private void add(String name, String phone, List<String> units) {
    customers.add("GD01", new CustomerDetails(name, List.of(phone), units, null, null, false));
  }

  private List<BookLine> lines(boolean full) {
    return book.lines(staff.office("GD01").id(), full);
  }

  @Test
  @Rule("ORG-3")
  void everyUnitHasALineForEachOfItsPeopleInTheOrderOfTheirNumbers() {
    List<BookLine> lines = lines(false);
    assertEquals(
        List.of("3-1-202 李明", "3-1-1202 李明", "3-1-1202 王芳", "null 赵强"),
        lines.stream().map(it -> it.unit() + " " + it.name()).toList());
    assertNull(lines.get(3).zoneId());
  }

  @Test
  @Rule("X-3")
  void phonesAreMaskedUnlessAskedForInFullWhichLeavesATrace() {
    assertEquals(List.of("138****0002"), lines(false).get(0).phones());
    assertEquals(List.of(), heard);
    assertEquals(List.of("13800000002"), lines(true).get(0).phones());
    assertEquals(List.of("PHONES_SHOWN"), heard);
    acting.actor(staff.actor("cs1"));
    assertThrows(NotAllowed.class, () -> lines(false));
  }
}
