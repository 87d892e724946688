package org.xinsheng.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("ORG-3")
class CustomerDeskJpaTest {

  private final Wiring wiring;
  private final DemoStaff staff;
  private final ActingAs acting = new ActingAs();
  private final CustomerDesk desk;
  private final ContactBookQueries contacts;
  private final List<Facts> heard = new ArrayList<>();

  CustomerDeskJpaTest(Wiring wiring) {
    this.wiring = wiring.use(acting).hearing(this);
    this.staff = DemoStaff.in(wiring);
    acting.actor(staff.actor("admin"));
    this.desk = wiring.bean(CustomerDesk.class);
    this.contacts = wiring.bean(ContactBookQueries.class);
  }

  @BeforeEach
  void anEmptyBook() {
    wiring.database().update("delete from customer_phone");
    wiring.database().update("delete from customer_unit");
    wiring.database().update("delete from customer");
  }

  void hear(@Observes DomainEvent event) {
    heard.add(event.facts());
  }

  private static CustomerDetails details(String name, List<String> phones, List<String> units) {
    return new CustomerDetails(
        name, phones, units, LocalDate.of(1980, 2, 29), "19:00-21:00", false);
  }

  private Long added(String name, String phone, String unit) {
    return desk.add("GD01", details(name, List.of(phone), List.of(unit)));
  }

  private List<String> found(String words) {
    return contacts.page(staff.office("GD01").id(), words, true, null, 9).items().stream()
        .map(ContactRow::name)
        .toList();
  }

  private String refused(CustomerDetails details) {
    return assertThrows(InvalidInput.class, () -> desk.add("GD01", details))
        .fields()
        .get(0)
        .field();
  }

  @Test
  @Rule("X-3")
  void anEntryIsFoundByNamePhoneAndUnitAndShowsItsPhonesMasked() {
    Long number = added("王芳", "138 0000 0001", "３-1-1202 ");
    added("李强", "13800000002", "1-1-101");
    ContactRow row = contacts.one(number);
    assertEquals(List.of("138****0001"), row.phones());
    assertEquals(List.of("3-1-1202"), row.units());
    assertEquals(List.of("王芳"), found("芳"));
    assertEquals(List.of("王芳"), found("13800000001"));
    assertEquals(List.of("王芳"), found("3-1-"));
    assertEquals(List.of("李强", "王芳"), found(null));
    assertEquals(List.of(), found("%"));
    added("50%_!\\", "13800000003", "1-1-101");
    for (String typed : List.of("%", "%_", "!", "\\", "_!\\")) {
      assertEquals(List.of("50%_!\\"), found(typed), typed);
    }
    assertEquals(List.of(), found("3\\1"));
    assertEquals(0, contacts.page(staff.office("GD02").id(), null, true, null, 9).items().size());
  }

  @Test
  void theBookTurnsItsPages() {
    for (int i = 1; i <= 3; i++) {
      added("同名", "1380000000" + i, "1-1-101");
    }
    var first = contacts.page(staff.office("GD01").id(), null, true, null, 2);
    assertEquals(2, first.items().size());
    var second = contacts.page(staff.office("GD01").id(), null, true, first.next(), 2);
    assertEquals(1, second.items().size());
    assertFalse(first.items().contains(second.items().get(0)));
  }

  @Test
  void whatNobodyCouldUseIsRefused() {
    assertEquals("name", refused(details(" ", List.of("13800000001"), List.of())));
    assertEquals("phones", refused(details("甲", List.of(" "), List.of())));
    assertEquals("phones", refused(details("甲", List.of("1380"), List.of())));
    assertEquals("units", refused(details("甲", List.of(), List.of("9-9-999"))));
    LocalDate today = staff.office("GD01").time().dateOf(wiring.clock().now());
    List<String> phone = List.of("13800000001");
    assertEquals(
        "birthday", refused(new CustomerDetails("甲", phone, null, today.plusDays(1), null, false)));
    desk.add("GD01", new CustomerDetails("甲", phone, null, today, null, true));
    assertThrows(NotFound.class, () -> desk.add("XX", details("甲", phone, List.of())));
    assertThrows(NotFound.class, () -> contacts.one(-1L));
  }

  @Test
  @Rule("X-1")
  @Rule("X-2")
  void aChangeIsKeptWithoutWhatIsPersonalAndNeverOverAnother() {
    Long number = added("王芳", "13800000001", "3-1-1202");
    long version = contacts.one(number).version();
    heard.clear();
    CustomerDetails moved = details("王芳芳", List.of("13900000009"), List.of("1-1-101"));
    desk.change(number, version, moved);
    assertEquals(
        List.of("customer.name", "customer.phones", "customer.units"),
        heard.get(0).changes().stream().map(it -> it.what()).toList());
    assertFalse(heard.toString().contains("13900000009"));
    assertFalse(heard.get(0).changes().toString().contains("芳"));
    assertEquals(List.of("1-1-101"), contacts.one(number).units());
    assertThrows(StaleVersion.class, () -> desk.change(number, version, moved));
    desk.change(number, null, moved);
    assertEquals(1, heard.size());
  }

  @Test
  @Rule("X-3")
  void phonesInFullLeaveATraceAndStayWhenNobodyAskedForThem() {
    Long number = added("王芳", "13800000001", "3-1-1202");
    heard.clear();
    assertEquals(List.of("+8613800000001"), desk.showPhones(number));
    assertEquals("PHONE_SHOWN", heard.get(0).act());
    desk.changeOther(number, null, details("王芳", List.of(), List.of("1-1-101")));
    assertEquals(List.of("138****0001"), contacts.one(number).phones());
    assertEquals(List.of("1-1-101"), contacts.one(number).units());
  }

  @Test
  @Rule("X-7")
  void whoMovedAwayIsNoLongerFoundButStillThere() {
    Long number = added("王芳", "13800000001", "3-1-1202");
    assertThrows(InvalidInput.class, () -> desk.deactivate(number, null, " "));
    desk.deactivate(number, null, "迁出");
    assertEquals(List.of(), found(null));
    assertFalse(contacts.one(number).active());
    CustomerQueries callers = wiring.bean(CustomerQueries.class);
    Long office = staff.office("GD01").id();
    assertEquals(List.of(), callers.byPhone(office, "+8613800000001"));
    assertThrows(RuleViolation.class, () -> desk.deactivate(number, null, "x"));
    desk.reactivate(number, null);
    assertThrows(RuleViolation.class, () -> desk.reactivate(number, null));
    assertTrue(contacts.one(number).active());
    assertEquals(1, callers.byPhone(office, "+8613800000001").size());
  }

  @Test
  void onlyAdministratorsKeepTheBook() {
    Long number = added("王芳", "13800000001", "3-1-1202");
    acting.actor(staff.actor("manager1"));
    assertThrows(NotAllowed.class, () -> added("李强", "13800000002", "1-1-101"));
    assertThrows(NotAllowed.class, () -> desk.showPhones(number));
    assertThrows(NotAllowed.class, () -> desk.deactivate(number, null, "x"));
    assertThrows(NotAllowed.class, () -> desk.reactivate(number, null));
    assertThrows(NotAllowed.class, () -> contacts.one(number));
    assertThrows(NotAllowed.class, () -> found(null));
  }
}
