package org.xinsheng.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.shared.Role.CUSTOMER_SERVICE;
import static org.xinsheng.shared.Role.DEPARTMENT_HEAD;
import static org.xinsheng.shared.Role.EMPLOYEE;
import static org.xinsheng.shared.Role.GENERAL_MANAGER;
import static org.xinsheng.shared.Role.HEAD_STEWARD;
import static org.xinsheng.shared.Role.STEWARD;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Post;
import org.xinsheng.shared.Source;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class ActorsJpaTest {

  private final Wiring wiring;
  private final DemoStaff staff;

  ActorsJpaTest(Wiring wiring) {
    this.wiring = wiring;
    this.staff = DemoStaff.in(wiring);
  }

  @AfterEach
  void everybodyIsThere() {
    wiring.database().update("delete from delegation");
    wiring.database().update("update staff set active = true");
  }

  @Test
  @Rule("ORG-1")
  void anActorHoldsPostsWhereTheyAreHeld() {
    Actor head = staff.actor("CsHead1 ");
    Place own = staff.place("GD01", null, "CUSTOMER_SERVICE");
    assertEquals("沈岚", head.name());
    assertTrue(head.holds(EMPLOYEE, own));
    assertTrue(head.holds(CUSTOMER_SERVICE, own));
    assertTrue(head.holds(DEPARTMENT_HEAD, own));
    assertFalse(head.holds(DEPARTMENT_HEAD, staff.place("GD01", null, "CLEANING")));
    assertFalse(head.holds(CUSTOMER_SERVICE, staff.place("GD02", null, null)));
    assertTrue(staff.actor("gm").holds(GENERAL_MANAGER, own));
  }

  @Test
  void aStewardKnowsTheOwnZones() {
    Place zoneB = staff.place("GD01", "5-1-101", null);
    assertEquals(Set.of(zoneB.zoneId()), staff.actor("steward2").zoneIds());
    assertTrue(staff.actor("steward2").holds(STEWARD, zoneB));
  }

  @Test
  @Rule("ORG-6")
  void aDeputyHoldsTheAbsentOnesPostsAndTheirName() {
    staff.isAbsent("head1", "assistant1", HEAD_STEWARD);
    List<Post> instead =
        staff.actor("assistant1").posts().stream().filter(it -> it.insteadOf() != null).toList();
    OfficeRow office = staff.office("GD01");
    assertEquals(
        List.of(new Post(HEAD_STEWARD, office.branchId(), office.id(), null, "黄晓梅")), instead);
    wiring.clock().advance(java.time.Duration.ofHours(1));
    assertFalse(staff.actor("assistant1").holdsAnywhere(HEAD_STEWARD));
  }

  @Test
  void whoHasLeftActsNoMore() {
    wiring.database().update("update staff set active = false where username = 'cs1'");
    assertEquals(
        Optional.empty(),
        wiring.bean(Actors.class).byUsername("cs1", Source.API, wiring.clock().now()));
  }

  @Test
  @Rule("ORG-2")
  void queriesSeeWhatTheScopeSees() {
    assertEquals(Set.of("GD01", "GD02"), officesOfUnitsSeenBy("gm"));
    assertEquals(Set.of("GD01", "GD02"), officesOfUnitsSeenBy("branchgm"));
    assertEquals(Set.of("GD01"), officesOfUnitsSeenBy("worker1"));
    assertEquals(Set.of("GD02"), officesOfUnitsSeenBy("cs3"));
    assertEquals(Set.of("1", "2", "3"), buildingsSeenBy("steward1"));
    assertEquals(Set.of("4", "5", "6"), buildingsSeenBy("steward2"));
  }

  private Set<String> officesOfUnitsSeenBy(String username) {
    return seen(username, "o.code");
  }

  private Set<String> buildingsSeenBy(String username) {
    return seen(username, "u.building");
  }

  /** Here a steward has to do with no unit but those of own zones. */
  private Set<String> seen(String username, String what) {
    Scope scope = Scope.of(staff.actor(username));
    String jpql =
        "select distinct "
            + what
            + " from Unit u join Office o on o.id = u.officeId where "
            + scope.where("u.officeId", "u.zoneId", "u.id = -1 and u.id = :scopeStaff");
    return wiring.tx(
        () -> {
          TypedQuery<String> query = wiring.entities().createQuery(jpql, String.class);
          return Set.copyOf(scope.bind(query).getResultList());
        });
  }

  @Test
  void theDirectoriesFindWhatTheTablesHold() {
    OfficeDirectory offices = wiring.bean(OfficeDirectory.class);
    OfficeRow office = staff.office("GD01");
    assertEquals("翠湖花园", offices.byId(office.id()).nameZh());
    assertEquals(List.of(office), offices.reachableBy(staff.actor("cs1")));
    assertEquals(2, offices.reachableBy(staff.actor("branchgm")).size());
    assertEquals(12, offices.categories().size());
    assertEquals(
        "Cleaning", offices.department(office.id(), "CLEANING").orElseThrow().names().en());
    UnitRow unit = offices.unit(office.id(), " ３－1-1202").orElseThrow();
    assertEquals("3", unit.building());
    assertEquals(Optional.empty(), offices.unit(office.id(), "3-1-9999"));
    assertEquals(Optional.empty(), offices.byCode("GD99"));
    StaffRow first = wiring.bean(StaffDirectory.class).byUsername("CS1").orElseThrow();
    assertEquals(
        Set.of("李婷"),
        wiring.bean(StaffDirectory.class).byIds(Set.of(first.id(), -5L)).values().stream()
            .map(StaffRow::name)
            .collect(java.util.stream.Collectors.toSet()));
  }
}
