package org.xinsheng.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.organisation.SeatCodes;
import org.xinsheng.organisation.StaffDesk;
import org.xinsheng.organisation.StaffDetails;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("X-1")
class TrailQueriesJpaTest {

  private final Wiring wiring;
  private final DemoStaff staff;
  private final ActingAs acting = new ActingAs();
  private final TrailQueries trail;

  TrailQueriesJpaTest(Wiring wiring) {
    this.wiring = wiring.use(acting).observing(AuditTrail.class);
    this.staff = DemoStaff.in(wiring);
    acting.actor(staff.actor("admin"));
    this.trail = wiring.bean(TrailQueries.class);
  }

  @BeforeEach
  void threeActs() {
    for (String table :
        List.of("audit_seal_item", "audit_seal", "audit_entry", "audit_head", "staff")) {
      boolean mine = table.equals("staff");
      wiring.database().update("delete from " + table + (mine ? " where username like 'tr%'" : ""));
    }
    wiring.database().update("update audit_seal_head set seal_id = 0, hash = ''");
    StaffDesk desk = wiring.bean(StaffDesk.class);
    SeatCodes office = new SeatCodes(null, "GD01", null, null);
    desk.create("tr1", new StaffDetails("甲", office, null));
    desk.create("tr2", new StaffDetails("乙", office, null));
    desk.change("tr1", null, new StaffDetails("丙", office, null));
  }

  private static TrailFilter by(String who, String record, String act) {
    return new TrailFilter(who, record, act, null, null);
  }

  private List<String> found(TrailFilter filter) {
    return trail.page(filter, null, 9).items().stream()
        .map(it -> it.number() + " " + it.act())
        .toList();
  }

  @Test
  void itIsSearchedByWhoRecordActAndTime() {
    assertEquals(
        List.of("tr1 STAFF_CHANGED", "tr2 STAFF_ADDED", "tr1 STAFF_ADDED"),
        found(by(null, null, null)));
    assertEquals(List.of("tr1 STAFF_CHANGED", "tr1 STAFF_ADDED"), found(by(null, "tr1", null)));
    assertEquals(List.of("tr1 STAFF_CHANGED"), found(by("admin", null, "STAFF_CHANGED")));
    assertEquals(List.of(), found(by("cs1", null, null)));
    assertEquals(List.of(), found(by("nobody", null, null)));
    var now = wiring.clock().now();
    assertEquals(3, found(new TrailFilter(null, null, null, now, now.plusMillis(1))).size());
    assertEquals(0, found(new TrailFilter(null, null, null, now.plusMillis(1), null)).size());
    assertEquals(0, found(new TrailFilter(null, null, null, null, now)).size());
    assertEquals(
        3, found(new TrailFilter(null, null, null, now.minus(Duration.ofDays(1)), null)).size());
  }

  @Test
  void itTurnsItsPages() {
    var first = trail.page(by(null, null, null), null, 2);
    assertEquals(2, first.items().size());
    var second = trail.page(by(null, null, null), first.next(), 2);
    assertEquals("STAFF_ADDED", second.items().get(0).act());
    assertEquals("tr1", second.items().get(0).number());
  }

  @Test
  void whatSomebodyEditedBehindTheProductsBackIsFound() {
    Long id = staff.id("tr1");
    wiring.bean(AuditSealBatch.class).next();
    assertTrue(trail.verify(SubjectType.STAFF, id).intact());
    assertTrue(trail.verifySeals().intact());
    wiring
        .database()
        .update("update audit_entry set act = 'X' where subject_number = 'tr1' and seq = 2");
    assertEquals(2L, trail.verify(SubjectType.STAFF, id).brokenAt());
    wiring.database().update("update audit_seal set hash = 'x'");
    assertEquals(1L, trail.verifySeals().brokenAt());
    assertThrows(NotFound.class, () -> trail.verify(SubjectType.STAFF, -1L));
  }

  @Test
  void onlyAdministratorsSearchIt() {
    acting.actor(staff.actor("gm"));
    assertThrows(NotAllowed.class, () -> found(by(null, null, null)));
    assertThrows(NotAllowed.class, () -> trail.verify(SubjectType.STAFF, 1L));
    assertThrows(NotAllowed.class, () -> trail.verifySeals());
  }
}
