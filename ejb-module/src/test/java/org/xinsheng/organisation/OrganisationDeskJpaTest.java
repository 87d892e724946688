package org.xinsheng.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.complaint.Reception;
import org.xinsheng.deadline.RunningPromises;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("ORG-1")
class OrganisationDeskJpaTest {

  private static final Names NAMES = new Names("新苑管理处", "New Court");
  private static int made = 10;

  private final Wiring wiring;
  private final Reception at;
  private final OrganisationDesk desk;
  private final PartDesk parts;
  private final UnitDesk units;
  private final UnitQueries unitQueries;
  private final OrganisationQueries queries;
  private final OfficeDirectory offices;

  OrganisationDeskJpaTest(Wiring wiring) {
    this.wiring = wiring.using(RunningPromises.class);
    at = new Reception(wiring);
    desk = wiring.bean(OrganisationDesk.class);
    parts = wiring.bean(PartDesk.class);
    units = wiring.bean(UnitDesk.class);
    unitQueries = wiring.bean(UnitQueries.class);
    queries = wiring.bean(OrganisationQueries.class);
    offices = wiring.bean(OfficeDirectory.class);
  }

  @BeforeEach
  void administrator() {
    at.as("admin");
  }

  private static OfficeDetails details(String zone) {
    return new OfficeDetails(
        NAMES,
        zone,
        new Names("新苑路1号", "1 New Court Road"),
        "08:30-17:30",
        "020-12345699",
        "/portal?office=GD99");
  }

  private String office() {
    String code = "NX" + made++;
    desk.addOffice(code, "GZ", details("Asia/Shanghai"));
    return code;
  }

  private static Set<String> fields(Runnable act) {
    return assertThrows(InvalidInput.class, act::run).fields().stream()
        .map(FieldError::field)
        .collect(Collectors.toSet());
  }

  private OfficeRow row(String code) {
    return wiring.tx(() -> queries.office(code));
  }

  @Test
  @Rule("ORG-6")
  @Rule("ORG-5")
  void aNewOfficeTakesAComplaintAtOnce() {
    String code = office();
    parts.add(PartKind.ZONE, code, "A", new Names("一区", "Zone A"));
    parts.add(PartKind.DEPARTMENT, code, "ENGINEERING", new Names("工程部", "Engineering"));
    units.addSeries(code, new SeriesInput("A", "1", 1, "1-2", 2, null));
    StaffDetails newcomer = new StaffDetails("小新", new SeatCodes(null, code, null, null), null);
    String username = "n" + code.toLowerCase(java.util.Locale.ROOT);
    wiring.bean(StaffDesk.class).create(username, newcomer);
    at.as(username);
    String number = at.register(general().in(code).at("1-1-102"));
    assertTrue(number.startsWith("TS-" + code + "-"), number);
    ComplaintView complaint = at.read(number);
    assertEquals(code, complaint.office());
    assertEquals(username, complaint.handler().username());
    assertEquals(2, complaint.deadlines().size());
    CalendarView calendar = wiring.tx(() -> wiring.bean(CalendarDesk.class).read(code));
    assertEquals("08:30", calendar.week().get(java.time.DayOfWeek.MONDAY).get(0).from());
    at.as("admin");
    assertTrue(
        wiring.tx(() -> wiring.bean(AccountQueries.class).table(row(code))).stream()
            .anyMatch(it -> it.role() == Role.HEAD_STEWARD && it.unheld()));
    assertEquals("020-12345699", offices.byCode(code).orElseThrow().hotline());
    assertEquals(wiring.clock().now(), row(code).createdAt());
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    assertEquals(
        Set.of("code", "branch", "names.zh", "names.en", "timeZone"),
        fields(
            () ->
                desk.addOffice(null, " ", new OfficeDetails(null, null, null, null, null, null))));
    OfficeDetails strange =
        new OfficeDetails(
            NAMES, "Mars/Phobos", new Names("只有中文", null), "x".repeat(201), "<b>", "javascript:x");
    assertEquals(
        Set.of("code", "timeZone", "address.en", "hours", "hotline", "portalLink"),
        fields(() -> desk.addOffice("gd-3", "GD", strange)));
    assertEquals(Set.of("code"), fields(() -> desk.addOffice("GD01", "GZ", details("Asia/Tokyo"))));
    assertEquals(
        Set.of("branch"), fields(() -> desk.addOffice("ZZ1", "NO", details("Asia/Tokyo"))));
    assertEquals(Set.of("code"), fields(() -> desk.addBranch("A", NAMES)));
    assertEquals(Set.of("code"), fields(() -> desk.addBranch("A".repeat(13), NAMES)));
  }

  @Test
  @Rule("X-2")
  @Rule("X-1")
  void aChangeIsKeptAndAnOlderVersionRefused() {
    String code = office();
    long seen = row(code).version();
    desk.changeOffice(code, seen, details("Asia/Urumqi"));
    assertEquals("Asia/Urumqi", offices.byCode(code).orElseThrow().time().zone().getId());
    assertThrows(StaleVersion.class, () -> desk.changeOffice(code, seen, details("Asia/Shanghai")));
    assertThrows(StaleVersion.class, () -> desk.retireOffice(code, seen));
    assertTrue(
        at.last(code, "OFFICE_CHANGED").changes().stream()
            .anyMatch(it -> it.what().equals("timeZone") && "Asia/Urumqi".equals(it.to())));
    assertThrows(NotFound.class, () -> desk.changeOffice("NONE", null, details("Asia/Tokyo")));
  }

  @Test
  @Rule("X-7")
  void aRetiredOfficeKeepsItsRecordsAndTakesNoNewOnes() {
    String code = office();
    desk.retireOffice(code, null);
    assertFalse(row(code).active());
    assertTrue(offices.inUse().stream().noneMatch(it -> it.code().equals(code)));
    at.as("gm");
    RuleViolation refused =
        assertThrows(RuleViolation.class, () -> at.register(general().in(code).at(null)));
    assertEquals("ORG-1", refused.rule().orElseThrow());
    at.as("admin");
    desk.restoreOffice(code, null);
    at.as("gm");
    assertFalse(at.register(general().in(code).at(null)).isEmpty());
    at.as("admin");
    assertThrows(RuleViolation.class, () -> desk.retireOffice(code, null), "a promise runs");
  }

  @Test
  void whatIsInUseIsNotRetired() {
    assertThrows(RuleViolation.class, () -> desk.retireOffice("GD01", null));
    assertThrows(RuleViolation.class, () -> desk.retireBranch("GZ", null));
    assertThrows(
        RuleViolation.class, () -> parts.retire(PartKind.DEPARTMENT, "GD01", "CLEANING", null));
    assertThrows(RuleViolation.class, () -> parts.retire(PartKind.ZONE, "GD01", "A", null));
  }

  @Test
  void branchesComeAndGo() {
    String code = "BR" + made++;
    desk.addBranch(code, NAMES);
    desk.renameBranch(code, 1L, new Names("西北分公司", "North-West"));
    assertEquals("North-West", wiring.tx(() -> queries.branch(code)).names().en());
    assertThrows(StaleVersion.class, () -> desk.renameBranch(code, 1L, NAMES));
    desk.retireBranch(code, null);
    assertEquals(
        Set.of("branch"), fields(() -> desk.addOffice("ZZ2", code, details("Asia/Tokyo"))));
    desk.restoreBranch(code, null);
    assertTrue(wiring.tx(() -> queries.branch(code)).active());
  }

  @Test
  void theCompanyIsNamed() {
    CompanyRow before = wiring.tx(queries::company).orElseThrow();
    desk.nameCompany(before.version(), NAMES);
    assertEquals(NAMES, wiring.tx(queries::company).orElseThrow().names());
    assertThrows(StaleVersion.class, () -> desk.nameCompany(before.version(), before.names()));
    desk.nameCompany(null, before.names());
  }

  @Test
  void departmentsAndZonesAreTheOfficesOwn() {
    String code = office();
    for (PartKind kind : PartKind.values()) {
      parts.add(kind, code, "A1", NAMES);
      assertEquals(Set.of("code"), fields(() -> parts.add(kind, code, "A1", NAMES)));
      assertEquals(
          Set.of("code", "names.en"),
          fields(() -> parts.add(kind, code, "a", new Names("x", " "))));
      PartRow part = wiring.tx(() -> queries.part(kind, code, "A1"));
      parts.rename(kind, code, "A1", part.version(), new Names("改名", "Renamed"));
      assertThrows(StaleVersion.class, () -> parts.rename(kind, code, "A1", part.version(), NAMES));
      assertThrows(NotFound.class, () -> parts.rename(kind, "GD01", "A1", null, NAMES));
      parts.retire(kind, code, "A1", null);
      assertFalse(wiring.tx(() -> queries.part(kind, code, "A1")).active());
      parts.restore(kind, code, "A1", null);
    }
    assertEquals("Renamed", offices.departments(row(code).id()).get(0).names().en());
  }

  @Test
  void unitsAreMadeMovedRetiredAndFound() {
    String code = office();
    parts.add(PartKind.ZONE, code, "A", NAMES);
    parts.add(PartKind.ZONE, code, "B", NAMES);
    SeriesInput series = new SeriesInput("A", "1-2", 2, "1-3", 4, "2");
    assertEquals(32, units.trySeries(code, series).added());
    assertEquals(List.of(), page(code, new UnitFilter(null, null, null, true)));
    assertEquals(32, units.addSeries(code, series).added());
    SeriesResult again = units.addSeries(code, series);
    assertEquals(0, again.added());
    assertEquals(32, again.present());
    Long id = units.add(code, "A", " ９－1－101 ");
    assertEquals("9-1-101", wiring.tx(() -> unitQueries.one(id)).text());
    assertEquals(Set.of("unit"), fields(() -> units.add(code, "A", "9-1-101")));
    assertEquals(Set.of("zone", "unit"), fields(() -> units.add(code, " ", "")));
    assertEquals(Set.of("zone"), fields(() -> units.add(code, "Z", "9-1-102")));
    assertEquals(Set.of("unit"), fields(() -> units.add(code, "A", "x".repeat(61))));
    long seen = wiring.tx(() -> unitQueries.one(id)).version();
    units.change(id, seen, "B", "9-1-103");
    assertThrows(StaleVersion.class, () -> units.change(id, seen, "B", "9-1-104"));
    assertEquals(List.of("9-1-103"), page(code, new UnitFilter("B", null, null, true)));
    assertEquals(16, page(code, new UnitFilter(null, "1", null, true)).size());
    assertEquals(8, page(code, new UnitFilter(null, null, "2-1", true)).size());
    units.retire(id, null);
    assertTrue(offices.unit(row(code).id(), "9-1-103").isEmpty());
    assertEquals(List.of("9-1-103"), page(code, new UnitFilter(null, null, null, false)));
    parts.retire(PartKind.ZONE, code, "B", null);
    assertThrows(RuleViolation.class, () -> units.restore(id, null));
    parts.restore(PartKind.ZONE, code, "B", null);
    units.restore(id, null);
    assertTrue(offices.unit(row(code).id(), "9-1-103").isPresent());
  }

  private List<String> page(String office, UnitFilter filter) {
    return wiring.tx(() -> unitQueries.page(office, filter, null, 200)).items().stream()
        .map(UnitEntry::text)
        .toList();
  }

  @Test
  @Rule("ORG-2")
  void unitsOfAnOfficeOutOfReachAreNone() {
    at.as("cs1");
    UnitFilter all = new UnitFilter(null, null, null, true);
    assertFalse(page("GD01", all).isEmpty());
    assertEquals(List.of(), page("GD02", all));
    var first = wiring.tx(() -> unitQueries.page("GD01", all, null, 2));
    var second = wiring.tx(() -> unitQueries.page("GD01", all, first.next(), 2));
    assertTrue(second.items().get(0).text().compareTo(first.items().get(1).text()) > 0);
  }

  @Test
  void onlyAdministratorsMay() {
    for (String username : List.of("cs1", "gm", "manager1")) {
      at.as(username);
      assertThrows(NotAllowed.class, () -> desk.nameCompany(null, NAMES));
      assertThrows(NotAllowed.class, () -> desk.addBranch("XX", NAMES));
      assertThrows(NotAllowed.class, () -> desk.addOffice("XX", "GZ", details("Asia/Tokyo")));
      assertThrows(NotAllowed.class, () -> desk.retireOffice("GD02", null));
      assertThrows(NotAllowed.class, () -> parts.add(PartKind.ZONE, "GD01", "X", NAMES));
      assertThrows(NotAllowed.class, () -> units.add("GD01", "A", "1"));
      assertThrows(NotAllowed.class, () -> units.retire(1L, null));
      assertThrows(NotAllowed.class, () -> queries.branches());
    }
  }
}
