package org.xinsheng.organisation;

import java.io.Serializable;
import org.xinsheng.shared.Role;

/**
 * A role that somebody holds or stands in for.
 *
 * @param officeId null for posts of a branch or the company
 */
public record RoleHeld(Long staffId, Role role, Long officeId) implements Serializable {

  /** Everybody who works here is at least that. */
  public RoleHeld(Long staffId, Long officeId) {
    this(staffId, Role.EMPLOYEE, officeId);
  }
}
