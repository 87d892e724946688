package org.xinsheng.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.shared.Role.BRANCH_GENERAL_MANAGER;
import static org.xinsheng.shared.Role.DEPARTMENT_HEAD;
import static org.xinsheng.shared.Role.DUTY_OFFICER;
import static org.xinsheng.shared.Role.EMPLOYEE;
import static org.xinsheng.shared.Role.GENERAL_MANAGER;
import static org.xinsheng.shared.Role.STEWARD;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Post;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.Source;

@Rule("ORG-2")
class ScopeTest {

  private static final long ME = 42;
  private static final Place HERE = new Place(1L, 10L, 5L, 7L);
  private static final Place OTHER_ZONE = new Place(1L, 10L, 6L, null);
  private static final Place NO_ZONE = new Place(1L, 10L, null, null);
  private static final Place OTHER_OFFICE = new Place(1L, 20L, 8L, null);
  private static final Place OTHER_BRANCH = new Place(2L, 30L, null, null);

  private static Scope scope(Post... posts) {
    return Scope.of(
        new Actor(ME, "me", "Me", 1L, 10L, null, List.of(posts), Set.of(5L), Source.PAGE));
  }

  private static Post office(Role role) {
    return new Post(role, 1L, 10L, null, null);
  }

  private static boolean sees(Scope scope, Place place) {
    return scope.sees(place, Set.of());
  }

  @Test
  void staffSeeTheirOwnOffice() {
    for (Role role : List.of(EMPLOYEE, DUTY_OFFICER, DEPARTMENT_HEAD)) {
      Scope scope = scope(office(role));
      assertTrue(sees(scope, HERE) && sees(scope, NO_ZONE), role::name);
      assertFalse(sees(scope, OTHER_OFFICE) || sees(scope, OTHER_BRANCH), role::name);
      assertFalse(scope.sees(OTHER_OFFICE, Set.of(ME)), role::name);
    }
  }

  @Test
  void aStewardSeesOwnZonesAndWhatTheyHaveToDoWith() {
    Scope scope = scope(office(EMPLOYEE), office(STEWARD));
    assertTrue(sees(scope, HERE));
    assertFalse(sees(scope, OTHER_ZONE));
    assertFalse(sees(scope, NO_ZONE));
    assertTrue(scope.sees(OTHER_ZONE, Set.of(ME)));
    assertTrue(scope.sees(NO_ZONE, Set.of(1L, ME)));
    assertFalse(scope.sees(OTHER_ZONE, Set.of(1L)));
    assertFalse(scope.sees(OTHER_OFFICE, Set.of(ME)));
  }

  @Test
  void aStewardWithAWiderPostSeesTheOffice() {
    Scope scope = scope(office(EMPLOYEE), office(STEWARD), office(DUTY_OFFICER));
    assertTrue(sees(scope, OTHER_ZONE) && sees(scope, NO_ZONE));
  }

  @Test
  void branchPostsSeeTheirBranch() {
    Scope scope = scope(new Post(BRANCH_GENERAL_MANAGER, 1L, null, null, null));
    assertTrue(sees(scope, HERE) && sees(scope, OTHER_OFFICE));
    assertFalse(sees(scope, OTHER_BRANCH));
  }

  @Test
  void companyPostsAndTheTimersSeeEverything() {
    Scope scope = scope(new Post(GENERAL_MANAGER, null, null, null, null));
    assertTrue(sees(scope, OTHER_BRANCH));
    assertTrue(sees(Scope.of(Actor.SYSTEM), OTHER_BRANCH));
    assertEquals("(1 = 1)", scope.where("c.officeId", "c.zoneId", "1 = 0"));
  }

  @Test
  void aDeputySeesWhatTheAbsentSees() {
    Scope scope =
        scope(office(EMPLOYEE), new Post(GENERAL_MANAGER, null, null, null, "absent colleague"));
    assertTrue(sees(scope, OTHER_BRANCH));
  }

  @Test
  void whoHoldsNothingSeesNothing() {
    assertFalse(sees(scope(), HERE));
    assertEquals("(1 = 0)", scope().where("c.officeId", "c.zoneId", "1 = 1"));
  }
}
