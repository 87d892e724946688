package org.xinsheng.organisation;

import java.util.Set;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;

/**
 * A question to {@link RoleHolders}: who may act for this role here?
 *
 * @param barred those who may not, passed over together with their deputies
 */
public record RoleAsked(Role role, Place place, Set<Long> barred) {

  public RoleAsked {
    barred = Set.copyOf(barred);
  }
}
