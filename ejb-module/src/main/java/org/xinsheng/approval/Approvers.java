package org.xinsheng.approval;

import java.util.EnumSet;
import java.util.Set;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Role;

/** Whom anything can wait for: the posts that decide, and those who stand in for them. */
public final class Approvers {

  private static final Set<Role> ROLES =
      EnumSet.of(
          Role.HEAD_STEWARD,
          Role.CHIEF_STEWARD,
          Role.OFFICE_MANAGER,
          Role.MANAGEMENT_REPRESENTATIVE,
          Role.BRANCH_GENERAL_MANAGER,
          Role.GENERAL_MANAGER);

  private Approvers() {}

  public static boolean include(Actor actor) {
    return ROLES.stream().anyMatch(actor::holdsAnywhere);
  }

  /**
   * @throws NotAllowed for everybody else
   */
  static void require(Actor actor) {
    if (!include(actor)) {
      throw new NotAllowed(null, Message.of("refusal.approversOnly"));
    }
  }
}
