package org.xinsheng.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.shared.Role.BRANCH_GENERAL_MANAGER;
import static org.xinsheng.shared.Role.CHIEF_STEWARD;
import static org.xinsheng.shared.Role.DEPARTMENT_HEAD;
import static org.xinsheng.shared.Role.GENERAL_MANAGER;
import static org.xinsheng.shared.Role.HEAD_STEWARD;
import static org.xinsheng.shared.Role.OFFICE_MANAGER;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

@Rule("ORG-7")
class RoleTest {

  @Test
  void theRungsLeadFromTheHeadStewardToTheGeneralManager() {
    assertEquals(
        List.of(HEAD_STEWARD, CHIEF_STEWARD, BRANCH_GENERAL_MANAGER, GENERAL_MANAGER), Role.RUNGS);
  }

  @Test
  void orAboveIncludesTheOfficeManagerWhereverItIncludesTheChiefSteward() {
    assertEquals(
        Set.of(
            HEAD_STEWARD, CHIEF_STEWARD, OFFICE_MANAGER, BRANCH_GENERAL_MANAGER, GENERAL_MANAGER),
        Set.copyOf(Role.orAbove(HEAD_STEWARD)));
    assertEquals(
        Set.of(CHIEF_STEWARD, OFFICE_MANAGER, BRANCH_GENERAL_MANAGER, GENERAL_MANAGER),
        Set.copyOf(Role.orAbove(CHIEF_STEWARD)));
    assertEquals(
        Set.of(BRANCH_GENERAL_MANAGER, GENERAL_MANAGER),
        Set.copyOf(Role.orAbove(BRANCH_GENERAL_MANAGER)));
    assertEquals(List.of(GENERAL_MANAGER), Role.orAbove(GENERAL_MANAGER));
  }

  @Test
  void oneRungUp() {
    assertEquals(Optional.of(CHIEF_STEWARD), HEAD_STEWARD.above());
    assertEquals(Optional.of(BRANCH_GENERAL_MANAGER), CHIEF_STEWARD.above());
    assertEquals(Optional.of(BRANCH_GENERAL_MANAGER), OFFICE_MANAGER.above());
    assertEquals(Optional.of(GENERAL_MANAGER), BRANCH_GENERAL_MANAGER.above());
    assertEquals(Optional.empty(), GENERAL_MANAGER.above());
    EnumSet<Role> below = EnumSet.allOf(Role.class);
    below.removeAll(Role.RUNGS);
    below.remove(OFFICE_MANAGER);
    below.remove(Role.MANAGEMENT_REPRESENTATIVE);
    assertEquals(Optional.of(GENERAL_MANAGER), Role.MANAGEMENT_REPRESENTATIVE.above());
    for (Role role : below) {
      assertEquals(Optional.of(HEAD_STEWARD), role.above(), role::name);
    }
  }

  @Test
  void onlyARungHasAnAbove() {
    assertThrows(IllegalArgumentException.class, () -> Role.upFrom(OFFICE_MANAGER));
    assertThrows(IllegalArgumentException.class, () -> Role.upFrom(DEPARTMENT_HEAD));
  }

  @Test
  void codesAreRead() {
    assertEquals(Optional.of(HEAD_STEWARD), Role.byCode("HEAD_STEWARD"));
    assertEquals(Optional.empty(), Role.byCode("head_steward"));
    assertEquals(Optional.empty(), Role.byCode(null));
  }

  @Test
  void aPostReachesItsOwnOfficeBranchOrCompany() {
    Place here = new Place(1L, 11L, 111L, 7L);
    Place nowhere = new Place(1L, 11L, null, null);
    assertTrue(new Post(HEAD_STEWARD, 1L, 11L, null, null).covers(here));
    assertFalse(new Post(HEAD_STEWARD, 1L, 12L, null, null).covers(here));
    assertTrue(new Post(BRANCH_GENERAL_MANAGER, 1L, null, null, null).covers(here));
    assertFalse(new Post(BRANCH_GENERAL_MANAGER, 2L, null, null, null).covers(here));
    assertTrue(new Post(GENERAL_MANAGER, null, null, null, null).covers(here));
    assertTrue(new Post(DEPARTMENT_HEAD, 1L, 11L, 7L, null).covers(here));
    assertFalse(new Post(DEPARTMENT_HEAD, 1L, 11L, 8L, null).covers(here));
    assertTrue(new Post(DEPARTMENT_HEAD, 1L, 11L, 8L, null).covers(nowhere));
    assertTrue(new Post(HEAD_STEWARD, 1L, 11L, 8L, null).covers(here));
  }
}
