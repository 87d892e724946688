package org.xinsheng.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.organisation.domain.AccountStatus;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class StaffDeskJpaTest {

  private static final SeatCodes GD01 = new SeatCodes(null, "GD01", null, null);

  private final Wiring wiring;
  private final DemoStaff staff;
  private final ActingAs acting = new ActingAs();
  private final StaffDesk desk;
  private final RoleDesk roles;
  private final DelegationDesk delegations;
  private final AccountQueries accounts;
  private final List<Facts> heard = new ArrayList<>();

  StaffDeskJpaTest(Wiring wiring) {
    this.wiring = wiring.use(acting).hearing(this);
    this.staff = DemoStaff.in(wiring);
    is("admin");
    this.desk = wiring.bean(StaffDesk.class);
    this.roles = wiring.bean(RoleDesk.class);
    this.delegations = wiring.bean(DelegationDesk.class);
    this.accounts = wiring.bean(AccountQueries.class);
  }

  void hear(@Observes DomainEvent event) {
    heard.add(event.facts());
  }

  private void is(String username) {
    acting.actor(staff.actor(username));
  }

  private AccountRow added(String username) {
    return accounts.one(desk.create(username, new StaffDetails("新同事", GD01, null)));
  }

  private void grant(String username, Role role, SeatCodes place, boolean principal) {
    roles.grant(username, null, new NewHolding(role, place, principal));
  }

  private HoldingRow only(String username) {
    return held(username).stream().findFirst().orElseThrow();
  }

  private List<HoldingRow> held(String username) {
    return accounts.heldBy(List.of(staff.id(username)));
  }

  private Optional<Long> principal(Role role, String zone) {
    return wiring
        .bean(RoleHolders.class)
        .principal(role, staff.place("GD01", zone, null), wiring.clock().now());
  }

  @Test
  @Rule("ORG-1")
  void somebodyNewWorksWhereTheyAreSaidTo() {
    AccountRow row = added(" Neu1 ");
    assertEquals("neu1", row.username());
    assertEquals(staff.office("GD01").id(), row.officeId());
    assertEquals(AccountStatus.ACTIVE, row.status());
    assertFalse(row.hasPassword());
    assertEquals("username", refused(() -> added("neu1")));
    assertEquals("username", refused(() -> added("n")));
    assertEquals("username", refused(() -> added("a b")));
    StaffDetails nowhere = new StaffDetails("甲", new SeatCodes(null, "XX", null, null), null);
    assertEquals("office", refused(() -> desk.create("neu9", nowhere)));
    StaffDetails loose = new StaffDetails("甲", new SeatCodes(null, null, "CLEANING", null), null);
    assertEquals("office", refused(() -> desk.create("neu9", loose)));
    StaffDetails mail = new StaffDetails("甲", GD01, "no address");
    assertEquals("email", refused(() -> desk.create("neu9", mail)));
  }

  private static String refused(Runnable act) {
    return assertThrows(InvalidInput.class, act::run).fields().get(0).field();
  }

  @Test
  @Rule("X-1")
  @Rule("X-2")
  void aChangeIsKeptWithoutWhatIsPersonalAndNeverOverAnother() {
    AccountRow row = added("neu2");
    heard.clear();
    SeatCodes cleaning = new SeatCodes(null, "GD01", "CLEANING", null);
    StaffDetails details = new StaffDetails("另一名", cleaning, "neu2@anju.example");
    desk.change("neu2", row.version(), details);
    AccountRow after = accounts.one("neu2");
    assertEquals("另一名", after.name());
    assertEquals("neu2@anju.example", after.email());
    assertEquals(3, heard.get(0).changes().size());
    assertFalse(heard.get(0).changes().toString().contains("另一名"));
    assertFalse(heard.get(0).changes().toString().contains("anju"));
    assertThrows(StaleVersion.class, () -> desk.change("neu2", row.version(), details));
    desk.change("neu2", after.version(), details);
    assertEquals(1, heard.size());
  }

  @Test
  @Rule("ORG-6")
  void theFirstHolderIsThePrincipalAndAnotherOneTakesOver() {
    added("neu3");
    added("neu4");
    SeatCodes gd02 = new SeatCodes(null, "GD02", null, null);
    grant("neu3", Role.CASHIER, gd02, false);
    grant("neu4", Role.CASHIER, gd02, false);
    assertTrue(only("neu3").principal());
    assertFalse(only("neu4").principal());
    Long id = only("neu3").id();
    assertThrows(RuleViolation.class, () -> roles.withdraw("neu3", null, id, null));
    assertThrows(RuleViolation.class, () -> roles.appoint("neu3", null, id));
    roles.appoint("neu4", null, only("neu4").id());
    assertFalse(only("neu3").principal());
    assertTrue(only("neu4").principal());
    roles.withdraw("neu3", null, id, "调岗");
    assertEquals(List.of(), held("neu3"));
    assertThrows(NotFound.class, () -> roles.withdraw("neu3", null, id, null));
    grant("neu3", Role.CASHIER, gd02, true);
    assertEquals(id, only("neu3").id());
    assertTrue(only("neu3").principal());
    assertThrows(RuleViolation.class, () -> grant("neu3", Role.CASHIER, gd02, false));
  }

  @Test
  @Rule("ORG-6")
  void aRoleIsHeldWhereItsLevelIs() {
    added("neu5");
    assertEquals("role", refused(() -> grant("neu5", Role.EMPLOYEE, GD01, false)));
    assertEquals("zone", refused(() -> grant("neu5", Role.STEWARD, GD01, false)));
    assertEquals("department", refused(() -> grant("neu5", Role.DEPARTMENT_HEAD, GD01, false)));
    SeatCodes company = new SeatCodes(null, null, null, null);
    assertEquals("office", refused(() -> grant("neu5", Role.CASHIER, company, false)));
    assertEquals("branch", refused(() -> grant("neu5", Role.BRANCH_GENERAL_MANAGER, GD01, false)));
    grant("neu5", Role.STEWARD, new SeatCodes(null, "GD01", null, "A"), true);
    assertEquals(Optional.of(staff.id("neu5")), principal(Role.STEWARD, "1-1-101"));
    roles.appoint("steward1", null, only("steward1").id());
    roles.withdraw("neu5", null, only("neu5").id(), null);
    assertEquals(Optional.of(staff.id("steward1")), principal(Role.STEWARD, "1-1-101"));
    assertTrue(staff.actor("neu5").zoneIds().isEmpty());
  }

  @Test
  @Rule("ORG-6")
  @Rule("X-7")
  void whoStillHoldsSomethingDoesNotLeave() {
    added("neu6");
    grant("neu6", Role.CASHIER, GD01, false);
    assertEquals("refusal.holdsRoles", leaving("neu6"));
    roles.withdraw("neu6", null, only("neu6").id(), null);
    Instant end = wiring.clock().now().plus(Duration.ofDays(1));
    Long standsIn = delegations.delegate(new NewDelegation("duty1", "neu6", null, null, end));
    assertEquals("refusal.isDeputy", leaving("neu6"));
    delegations.end(standsIn);
    desk.deactivate("neu6", null, "辞职");
    assertEquals(AccountStatus.LEFT, accounts.one("neu6").status());
    assertEquals("refusal.staffLeft", leaving("neu6"));
    assertThrows(RuleViolation.class, () -> grant("neu6", Role.CASHIER, GD01, false));
    desk.reactivate("neu6", null);
    assertEquals(AccountStatus.ACTIVE, accounts.one("neu6").status());
    assertThrows(RuleViolation.class, () -> desk.reactivate("neu6", null));
    assertEquals("refusal.notYourself", leaving("admin"));
  }

  private String leaving(String username) {
    return assertThrows(RuleViolation.class, () -> desk.deactivate(username, null, "辞职"))
        .explanation()
        .key();
  }

  @Test
  void somebodyIsLeftWhoCanAdminister() {
    Long id = only("admin").id();
    assertThrows(RuleViolation.class, () -> roles.withdraw("admin", null, id, null));
    added("neu7");
    SeatCodes company = new SeatCodes(null, null, null, null);
    grant("neu7", Role.ADMINISTRATOR, company, true);
    wiring.database().update("update staff set locked = true where username = 'neu7'");
    assertThrows(RuleViolation.class, () -> roles.withdraw("admin", null, id, null));
    wiring.database().update("update staff set locked = false where username = 'neu7'");
    roles.withdraw("admin", null, id, null);
    is("neu7");
    grant("admin", Role.ADMINISTRATOR, company, true);
    roles.withdraw("neu7", null, only("neu7").id(), null);
  }

  @Test
  void nobodyElseMayDoSo() {
    is("gm");
    assertThrows(NotAllowed.class, () -> added("neu8"));
    assertThrows(NotAllowed.class, () -> desk.deactivate("cs2", null, "x"));
    assertThrows(NotAllowed.class, () -> desk.reactivate("cs2", null));
    assertThrows(NotAllowed.class, () -> grant("cs2", Role.CASHIER, GD01, false));
    assertThrows(NotAllowed.class, () -> roles.appoint("cs2", null, 1L));
    assertThrows(NotAllowed.class, () -> roles.withdraw("cs2", null, 1L, null));
    assertThrows(NotAllowed.class, () -> accounts.one("cs2"));
    assertThrows(NotAllowed.class, () -> accounts.table(staff.office("GD01")));
  }

  @Test
  void theListIsNarrowedAndTurnsItsPages() {
    AccountFilter heads = new AccountFilter("GD01", null, Role.DEPARTMENT_HEAD, true);
    var first = accounts.page(heads, null, 4);
    assertEquals(4, first.items().size());
    var second = accounts.page(heads, first.next(), 4);
    assertEquals(
        Set.of("clean1", "cshead1", "eng1", "green1", "mon1", "sec1"),
        java.util.stream.Stream.concat(first.items().stream(), second.items().stream())
            .map(AccountRow::username)
            .collect(java.util.stream.Collectors.toSet()));
    assertEquals(
        List.of("branchgm"),
        accounts.page(new AccountFilter("-", "HGM", null, null), null, 9).items().stream()
            .map(AccountRow::username)
            .toList());
    assertEquals(
        List.of(), accounts.page(new AccountFilter(null, "%", null, true), null, 9).items());
    assertEquals(
        List.of(), accounts.page(new AccountFilter(null, "_", null, false), null, 9).items());
    for (String typed : List.of("\\", "a\\b", "'", "!", "%_\\")) {
      assertEquals(
          List.of(), accounts.page(new AccountFilter(null, typed, null, true), null, 9).items());
    }
  }

  @Test
  @Rule("ORG-6")
  void theTableOfAnOfficeShowsWhatNobodyHolds() {
    List<RoleSeatRow> rows = accounts.table(staff.office("GD02"));
    assertTrue(row(rows, Role.DUTY_OFFICER).unheld());
    assertEquals("manager2", row(rows, Role.OFFICE_MANAGER).holders().get(0).username());
    assertEquals("branchgm", row(rows, Role.BRANCH_GENERAL_MANAGER).holders().get(0).username());
    assertEquals("gm", row(rows, Role.GENERAL_MANAGER).holders().get(0).username());
    assertEquals(6, rows.stream().filter(it -> it.role() == Role.DEPARTMENT_HEAD).count());
  }

  private static RoleSeatRow row(List<RoleSeatRow> rows, Role role) {
    return rows.stream().filter(it -> it.role() == role).findFirst().orElseThrow();
  }
}
