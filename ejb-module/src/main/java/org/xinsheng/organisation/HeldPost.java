package org.xinsheng.organisation;

import org.xinsheng.shared.Post;
import org.xinsheng.shared.Role;

/** A post as the query reads it; with the zone that a steward cares for. */
public record HeldPost(Post post, Long zoneId) {

  public HeldPost(
      Role role, Long branchId, Long officeId, Long departmentId, Long zoneId, String insteadOf) {
    this(new Post(role, branchId, officeId, departmentId, insteadOf), zoneId);
  }

  public HeldPost(Role role, Long branchId, Long officeId, Long departmentId, Long zoneId) {
    this(role, branchId, officeId, departmentId, zoneId, null);
  }
}
