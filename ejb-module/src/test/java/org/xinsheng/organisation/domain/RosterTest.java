package org.xinsheng.organisation.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.shared.Role.BRANCH_GENERAL_MANAGER;
import static org.xinsheng.shared.Role.CHIEF_STEWARD;
import static org.xinsheng.shared.Role.CUSTOMER_SERVICE;
import static org.xinsheng.shared.Role.DEPARTMENT_HEAD;
import static org.xinsheng.shared.Role.GENERAL_MANAGER;
import static org.xinsheng.shared.Role.HEAD_STEWARD;
import static org.xinsheng.shared.Role.MANAGEMENT_REPRESENTATIVE;
import static org.xinsheng.shared.Role.OFFICE_MANAGER;
import static org.xinsheng.shared.Role.STEWARD;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;

@Rule("ORG-6")
class RosterTest {

  private static final Seat BRANCH = new Seat(1L, null, null, null);
  private static final Seat OFFICE = new Seat(1L, 10L, null, null);
  private static final Seat OTHER_OFFICE = new Seat(1L, 20L, null, null);
  private static final Place PLACE = new Place(1L, 10L, 5L, 7L);

  private static final long HEAD = 101;
  private static final long CHIEF = 102;
  private static final long BRANCH_GM = 103;
  private static final long GM = 104;
  private static final long FIRST = 201;
  private static final long SECOND = 202;
  private static final long THIRD = 203;

  private final List<Holding> holdings = new ArrayList<>();
  private final List<Deputy> deputies = new ArrayList<>();

  private RosterTest rungs() {
    return holds(HEAD, HEAD_STEWARD, OFFICE, true)
        .holds(CHIEF, CHIEF_STEWARD, OFFICE, true)
        .holds(BRANCH_GM, BRANCH_GENERAL_MANAGER, BRANCH, true)
        .holds(GM, GENERAL_MANAGER, Seat.COMPANY, true);
  }

  private RosterTest holds(long staff, Role role, Seat seat, boolean principal) {
    holdings.add(new Holding(staff, role, seat, principal));
    return this;
  }

  private RosterTest isAbsent(long staff, long deputy) {
    deputies.add(new Deputy(staff, deputy, null));
    return this;
  }

  private Set<Long> principal(Role role, Long... excluded) {
    return new Roster(holdings, deputies).principal(role, PLACE, Set.of(excluded)).people();
  }

  private Set<Long> holders(Role role) {
    return new Roster(holdings, deputies).holders(role, PLACE).people();
  }

  private boolean unheld(Role role) {
    return new Roster(holdings, deputies).principal(role, PLACE, Set.of()).unheld();
  }

  @Test
  void thePrincipalComesBeforeEveryOtherHolderAndAllAreTold() {
    holds(FIRST, CUSTOMER_SERVICE, OFFICE, false).holds(SECOND, CUSTOMER_SERVICE, OFFICE, true);
    assertEquals(Set.of(SECOND), principal(CUSTOMER_SERVICE));
    assertEquals(Set.of(FIRST, SECOND), holders(CUSTOMER_SERVICE));
  }

  @Test
  void aHolderWhoIsThereComesBeforeTheDeputyOfAnAbsentPrincipal() {
    holds(FIRST, CUSTOMER_SERVICE, OFFICE, false)
        .holds(SECOND, CUSTOMER_SERVICE, OFFICE, true)
        .isAbsent(SECOND, THIRD);
    assertEquals(Set.of(FIRST), principal(CUSTOMER_SERVICE));
    assertEquals(Set.of(FIRST, SECOND, THIRD), holders(CUSTOMER_SERVICE));
  }

  @Test
  void withoutAHolderWhoIsThereTheDeputyAnswers() {
    rungs().isAbsent(HEAD, SECOND);
    assertEquals(Set.of(SECOND), principal(HEAD_STEWARD));
    assertEquals(Set.of(HEAD, SECOND), holders(HEAD_STEWARD));
    assertFalse(unheld(HEAD_STEWARD));
  }

  @Test
  void aDeputyForAnotherRoleDoesNotAnswer() {
    rungs();
    deputies.add(new Deputy(HEAD, SECOND, STEWARD));
    assertEquals(Set.of(HEAD), principal(HEAD_STEWARD));
    assertEquals(Set.of(HEAD), holders(HEAD_STEWARD));
  }

  @Test
  @Rule("ORG-7")
  void aPostThatNobodyHoldsGoesToTheFirstRungAndARungToTheNext() {
    rungs();
    assertEquals(Set.of(HEAD), principal(CUSTOMER_SERVICE));
    assertEquals(Set.of(HEAD), holders(CUSTOMER_SERVICE));
    holdings.removeIf(it -> it.role() == HEAD_STEWARD);
    assertEquals(Set.of(CHIEF), principal(HEAD_STEWARD));
    assertEquals(Set.of(CHIEF), principal(CUSTOMER_SERVICE));
    assertTrue(unheld(HEAD_STEWARD));
  }

  @Test
  @Rule("ORG-7")
  void theOfficeManagerRanksWithTheChiefSteward() {
    rungs();
    assertEquals(Set.of(BRANCH_GM), principal(OFFICE_MANAGER));
  }

  @Test
  @Rule("ORG-7")
  void theGeneralManagerIsTheLast() {
    holds(GM, GENERAL_MANAGER, Seat.COMPANY, true);
    assertEquals(Set.of(GM), principal(HEAD_STEWARD));
    assertEquals(Set.of(GM), principal(BRANCH_GENERAL_MANAGER));
    holdings.clear();
    assertEquals(Set.of(), principal(GENERAL_MANAGER));
    assertEquals(Set.of(), holders(HEAD_STEWARD));
  }

  @Test
  void holdersElsewhereDoNotCount() {
    rungs().holds(FIRST, CUSTOMER_SERVICE, OTHER_OFFICE, true);
    assertEquals(Set.of(HEAD), holders(CUSTOMER_SERVICE));
    assertTrue(unheld(CUSTOMER_SERVICE));
  }

  @Test
  void companyRolesAnswerForEveryOffice() {
    holds(FIRST, MANAGEMENT_REPRESENTATIVE, Seat.COMPANY, true);
    assertEquals(Set.of(FIRST), principal(MANAGEMENT_REPRESENTATIVE));
  }

  @Test
  void aDepartmentHeadAnswersForTheOwnDepartmentOnly() {
    rungs().holds(FIRST, DEPARTMENT_HEAD, new Seat(1L, 10L, 8L, null), true);
    assertEquals(Set.of(HEAD), principal(DEPARTMENT_HEAD));
    holds(SECOND, DEPARTMENT_HEAD, new Seat(1L, 10L, 7L, null), true);
    assertEquals(Set.of(SECOND), principal(DEPARTMENT_HEAD));
  }

  @Test
  void whereNoDepartmentIsConcernedNobodyIsMissed() {
    rungs();
    Place anywhere = new Place(1L, 10L, null, null);
    Roster.Answer answer = new Roster(holdings, deputies).holders(DEPARTMENT_HEAD, anywhere);
    assertEquals(new Roster.Answer(Set.of(HEAD), false), answer);
  }

  @Test
  void aStewardAnswersForTheOwnZoneAndAllWhereNoZoneIsKnown() {
    holds(FIRST, STEWARD, new Seat(1L, 10L, null, 5L), true)
        .holds(SECOND, STEWARD, new Seat(1L, 10L, null, 6L), true);
    assertEquals(Set.of(FIRST), holders(STEWARD));
    Place anywhere = new Place(1L, 10L, null, null);
    assertEquals(
        Set.of(FIRST, SECOND), new Roster(holdings, deputies).holders(STEWARD, anywhere).people());
  }

  @Test
  @Rule("HD-13")
  void whoIsComplainedAboutIsPassedOverTogetherWithTheirDeputy() {
    rungs().isAbsent(HEAD, SECOND);
    assertEquals(Set.of(CHIEF), principal(HEAD_STEWARD, HEAD));
    assertEquals(Set.of(CHIEF), principal(HEAD_STEWARD, SECOND));
    assertEquals(Set.of(BRANCH_GM), principal(HEAD_STEWARD, HEAD, CHIEF));
    assertEquals(Set.of(), principal(HEAD_STEWARD, HEAD, CHIEF, BRANCH_GM, GM));
    assertFalse(unheld(HEAD_STEWARD));
  }

  private Set<Long> able(Role role, Long... excluded) {
    return new Roster(holdings, deputies).holders(role, PLACE, Set.of(excluded)).people();
  }

  @Test
  @Rule("DL-8")
  void whereSomeMayNotTheOtherHoldersActElseTheNextRung() {
    rungs().holds(FIRST, HEAD_STEWARD, OFFICE, false);
    assertEquals(Set.of(HEAD, FIRST), able(HEAD_STEWARD));
    assertEquals(Set.of(FIRST), able(HEAD_STEWARD, HEAD));
    assertEquals(Set.of(CHIEF), able(HEAD_STEWARD, HEAD, FIRST));
    assertEquals(Set.of(BRANCH_GM), able(HEAD_STEWARD, HEAD, FIRST, CHIEF));
    assertEquals(Set.of(), able(HEAD_STEWARD, HEAD, FIRST, CHIEF, BRANCH_GM, GM));
  }

  @Test
  @Rule("DL-8")
  void whoMayNotIsPassedOverTogetherWithTheirDeputiesAndAsADeputy() {
    rungs().isAbsent(HEAD, SECOND);
    assertEquals(Set.of(HEAD, SECOND), able(HEAD_STEWARD));
    assertEquals(Set.of(CHIEF), able(HEAD_STEWARD, HEAD));
    assertEquals(Set.of(HEAD), able(HEAD_STEWARD, SECOND));
  }
}
