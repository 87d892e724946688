package org.xinsheng.supervision;

import java.util.EnumSet;
import java.util.Set;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;

/** Whose task it is to watch over promised times. */
public final class Supervisors {

  private static final Set<Role> ROLES =
      EnumSet.of(
          Role.DEPARTMENT_HEAD,
          Role.HEAD_STEWARD,
          Role.CHIEF_STEWARD,
          Role.OFFICE_MANAGER,
          Role.MANAGEMENT_REPRESENTATIVE,
          Role.BRANCH_GENERAL_MANAGER,
          Role.GENERAL_MANAGER);

  private Supervisors() {}

  public static boolean include(Actor actor) {
    return ROLES.stream().anyMatch(actor::holdsAnywhere);
  }

  /**
   * @throws NotAllowed for everybody else
   */
  static void require(Actor actor) {
    if (!include(actor)) {
      throw new NotAllowed(null, Message.of("refusal.supervisorsOnly"));
    }
  }

  /** A department's head watches the whole office, whose records they see (ORG-2). */
  static boolean watch(Actor actor, Place office) {
    return actor.holdsAny(ROLES, office);
  }
}
