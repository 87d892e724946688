package org.xinsheng.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.xinsheng.shared.Role.BRANCH_GENERAL_MANAGER;
import static org.xinsheng.shared.Role.CASHIER;
import static org.xinsheng.shared.Role.CHIEF_STEWARD;
import static org.xinsheng.shared.Role.CUSTOMER_SERVICE;
import static org.xinsheng.shared.Role.DEPARTMENT_HEAD;
import static org.xinsheng.shared.Role.DUTY_OFFICER;
import static org.xinsheng.shared.Role.GENERAL_MANAGER;
import static org.xinsheng.shared.Role.HEAD_STEWARD;
import static org.xinsheng.shared.Role.MANAGEMENT_REPRESENTATIVE;
import static org.xinsheng.shared.Role.STEWARD;

import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("ORG-6")
class RoleHoldersJpaTest {

  /** Hears of roles that nobody holds. */
  static final class Warnings {

    final List<RoleWithoutHolder> heard = new ArrayList<>();

    void hear(@Observes RoleWithoutHolder event) {
      heard.add(event);
    }
  }

  private final Wiring wiring;
  private final DemoStaff staff;
  private final RoleHolders holders;
  private final Warnings warnings = new Warnings();
  private final Instant now;

  RoleHoldersJpaTest(Wiring wiring) {
    this.wiring = wiring.hearing(warnings);
    this.staff = DemoStaff.in(wiring);
    this.holders = wiring.bean(RoleHolders.class);
    this.now = wiring.clock().now();
  }

  @AfterEach
  void everybodyIsThere() {
    wiring.database().update("delete from delegation");
    wiring.database().update("update staff set active = true");
  }

  private Place office(String code) {
    return staff.place(code, null, null);
  }

  private Optional<Long> principal(Role role, Place place) {
    return holders.principal(role, place, now);
  }

  private void isPrincipal(String username, Role role, Place place) {
    assertEquals(Optional.of(staff.id(username)), principal(role, place), role::name);
  }

  @Test
  void everyRoleOfAnOfficeAnswersAtItsLevel() {
    Place cleaning = staff.place("GD01", "4-1-101", "CLEANING");
    isPrincipal("cs1", CUSTOMER_SERVICE, cleaning);
    isPrincipal("steward2", STEWARD, cleaning);
    isPrincipal("clean1", DEPARTMENT_HEAD, cleaning);
    isPrincipal("head1", HEAD_STEWARD, cleaning);
    isPrincipal("branchgm", BRANCH_GENERAL_MANAGER, cleaning);
    isPrincipal("gm", GENERAL_MANAGER, cleaning);
    isPrincipal("mr", MANAGEMENT_REPRESENTATIVE, cleaning);
    assertEquals(List.of(), warnings.heard);
  }

  @Test
  void everyHolderIsTold() {
    assertEquals(
        staff.ids("cs1", "cs2", "cshead1"), holders.holders(CUSTOMER_SERVICE, office("GD01"), now));
    assertEquals(staff.ids("cs3"), holders.holders(CUSTOMER_SERVICE, office("GD02"), now));
  }

  @Test
  void anOfficeWithoutAHolderGoesToTheNextRungAndTheAdministratorLearnsIt() {
    Place thin = office("GD02");
    isPrincipal("head2", CASHIER, thin);
    assertEquals(staff.ids("head2"), holders.holders(DUTY_OFFICER, thin, now));
    assertEquals(
        List.of(
            new RoleWithoutHolder(CASHIER, thin.officeId(), now),
            new RoleWithoutHolder(DUTY_OFFICER, thin.officeId(), now)),
        warnings.heard);
  }

  @Test
  void whoHasLeftHoldsNothing() {
    wiring.database().update("update staff set active = false where username = 'cs1'");
    isPrincipal("cs2", CUSTOMER_SERVICE, office("GD01"));
    wiring.database().update("update staff set active = false where username = 'head1'");
    isPrincipal("chief1", HEAD_STEWARD, office("GD01"));
  }

  @Test
  void aDeputyAnswersFromTheFirstToBeforeTheLastInstant() {
    var delegation = staff.isAbsent("head1", "assistant1", HEAD_STEWARD);
    Place place = office("GD01");
    Long head = staff.id("head1");
    Long deputy = staff.id("assistant1");
    Instant start = delegation.startsAt();
    Instant end = delegation.endsAt();
    assertEquals(Optional.of(head), holders.principal(HEAD_STEWARD, place, start.minusMillis(1)));
    assertEquals(Optional.of(deputy), holders.principal(HEAD_STEWARD, place, start));
    assertEquals(Optional.of(deputy), holders.principal(HEAD_STEWARD, place, end.minusMillis(1)));
    assertEquals(Optional.of(head), holders.principal(HEAD_STEWARD, place, end));
    assertEquals(Set.of(head, deputy), holders.holders(HEAD_STEWARD, place, now));
  }

  @Test
  void aDeputyWhoHasLeftStandsInForNobody() {
    staff.isAbsent("head1", "assistant1", null);
    wiring.database().update("update staff set active = false where username = 'assistant1'");
    isPrincipal("head1", HEAD_STEWARD, office("GD01"));
  }

  @Test
  @Rule("HD-13")
  void whoIsComplainedAboutIsPassedOver() {
    assertEquals(
        Optional.of(staff.id("chief1")),
        holders.principal(HEAD_STEWARD, office("GD01"), now, staff.ids("head1")));
    assertEquals(List.of(), warnings.heard);
  }

  @Test
  void manyQuestionsAreAnsweredTogether() {
    RoleIn head1 = new RoleIn(HEAD_STEWARD, office("GD01"));
    RoleIn head2 = new RoleIn(HEAD_STEWARD, office("GD02"));
    RoleIn steward = new RoleIn(STEWARD, staff.place("GD01", "1-1-101", null));
    RoleIn chief = new RoleIn(CHIEF_STEWARD, office("GD02"));
    assertEquals(
        Map.of(
            head1, staff.ids("head1"),
            head2, staff.ids("head2"),
            steward, staff.ids("steward1"),
            chief, staff.ids("chief2")),
        holders.holders(List.of(head1, head2, steward, chief, head1), now));
    assertEquals(Map.of(), holders.holders(List.of(), now));
  }
}
