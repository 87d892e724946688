package org.xinsheng.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.organisation.domain.DelegationState;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("ORG-6")
class DelegationDeskJpaTest {

  private final Wiring wiring;
  private final DemoStaff staff;
  private final ActingAs acting = new ActingAs();
  private final DelegationDesk desk;
  private final DelegationQueries queries;
  private final Instant now;

  DelegationDeskJpaTest(Wiring wiring) {
    this.wiring = wiring.use(acting);
    this.staff = DemoStaff.in(wiring);
    this.desk = wiring.bean(DelegationDesk.class);
    this.queries = wiring.bean(DelegationQueries.class);
    this.now = wiring.clock().now();
  }

  @BeforeEach
  void nobodyIsAway() {
    wiring.database().update("delete from delegation");
    is("chief1");
  }

  private void is(String username) {
    acting.actor(staff.actor(username));
  }

  private Long away(String absent, String deputy, Role role, Duration from, Duration until) {
    return desk.delegate(
        new NewDelegation(
            absent, deputy, role, from == null ? null : now.plus(from), now.plus(until)));
  }

  private String refused(String deputy, Role role, Duration from, Duration until) {
    return assertThrows(RuleViolation.class, () -> away(null, deputy, role, from, until))
        .explanation()
        .key();
  }

  private Set<Long> chiefsAt(Instant at) {
    return wiring
        .bean(RoleHolders.class)
        .holders(Role.CHIEF_STEWARD, staff.place("GD01", null, null), at);
  }

  @Test
  void aDeputyStandsInFromTheStartInclusiveToTheEndExclusive() {
    Long id = away(null, "head1", null, Duration.ofHours(1), Duration.ofHours(2));
    assertEquals(DelegationState.UPCOMING, queries.one(id).state());
    assertEquals(staff.ids("chief1"), chiefsAt(now.plus(Duration.ofHours(1)).minusMillis(1)));
    assertEquals(staff.ids("chief1", "head1"), chiefsAt(now.plus(Duration.ofHours(1))));
    assertEquals(
        staff.ids("chief1", "head1"), chiefsAt(now.plus(Duration.ofHours(2)).minusMillis(1)));
    assertEquals(staff.ids("chief1"), chiefsAt(now.plus(Duration.ofHours(2))));
  }

  @Test
  void whoNamesADeputyBeginsNowAndComesBackEarly() {
    Long id = away(null, "head1", Role.CHIEF_STEWARD, null, Duration.ofDays(366));
    assertEquals(DelegationState.RUNNING, queries.one(id).state());
    assertTrue(staff.actor("head1").holdsAnywhere(Role.CHIEF_STEWARD));
    desk.end(id);
    assertEquals(DelegationState.OVER, queries.one(id).state());
    assertThrows(RuleViolation.class, () -> desk.end(id));
    assertEquals(staff.ids("chief1"), chiefsAt(now));
  }

  @Test
  void whatHasNotBegunNeverBegins() {
    Long id = away(null, "head1", null, Duration.ofDays(1), Duration.ofDays(2));
    desk.end(id);
    assertEquals(DelegationState.OVER, queries.one(id).state());
    assertEquals(staff.ids("chief1"), chiefsAt(now.plus(Duration.ofDays(1))));
  }

  @Test
  void thePeriodHasItsBounds() {
    Duration day = Duration.ofDays(1);
    assertEquals("refusal.delegationInPast", refused("head1", null, day.negated(), day));
    assertEquals("refusal.delegationEnds", refused("head1", null, null, Duration.ZERO));
    assertEquals("refusal.delegationEnds", refused("head1", null, day, day));
    assertEquals(
        "refusal.delegationTooLong",
        refused("head1", null, null, Duration.ofDays(366).plusMillis(1)));
    Long id = away(null, "head1", null, Duration.ofMinutes(-60), day);
    assertEquals(now, queries.one(id).startsAt());
  }

  @Test
  void aDeputyIsAnotherOnceAndForWhatIsHeld() {
    Duration day = Duration.ofDays(1);
    assertEquals("refusal.deputyIsAnother", refused("chief1", null, null, day));
    assertEquals("refusal.roleNotHeld", refused("head1", Role.CASHIER, null, day));
    away(null, "head1", Role.CHIEF_STEWARD, null, day);
    assertEquals("refusal.delegatedAlready", refused("head1", Role.CHIEF_STEWARD, null, day));
    away(null, "head1", Role.CHIEF_STEWARD, day, day.multipliedBy(2));
    assertThrows(InvalidInput.class, () -> away(null, "nobody", null, null, day));
    assertThrows(InvalidInput.class, () -> away(null, "head2", null, null, day));
  }

  @Test
  void onlyAnAdministratorNamesSomebodyElsesDeputy() {
    Duration day = Duration.ofDays(1);
    assertThrows(NotAllowed.class, () -> away("head1", "cs1", null, null, day));
    is("admin");
    Long id = away("head1", "cs1", null, null, day);
    assertThrows(InvalidInput.class, () -> away("nobody", "cs1", null, null, day));
    is("chief1");
    assertThrows(NotFound.class, () -> desk.end(id));
    assertThrows(NotFound.class, () -> queries.one(id));
    assertEquals(0, queries.page(true, null, 9).items().size());
    is("cs1");
    assertEquals(1, queries.mine().size());
    assertThrows(NotFound.class, () -> desk.end(id));
    is("admin");
    assertEquals(1, queries.page(true, null, 9).items().size());
    desk.end(id);
    assertEquals(0, queries.page(true, null, 9).items().size());
    assertEquals(1, queries.page(false, null, 9).items().size());
  }

  @Test
  void theListTurnsItsPages() {
    for (int day = 1; day <= 3; day++) {
      away(null, "head1", null, Duration.ofDays(day), Duration.ofDays(day + 1));
    }
    is("admin");
    var first = queries.page(true, null, 2);
    assertEquals(now.plus(Duration.ofDays(4)), first.items().get(0).endsAt());
    assertEquals(1, queries.page(true, first.next(), 2).items().size());
  }
}
