package org.xinsheng.organisation;

import java.io.Serializable;
import org.xinsheng.shared.Role;

/** A role that somebody holds now, with the place where they hold it. */
public record HoldingRow(
    Long id,
    Long staffId,
    String username,
    String name,
    Role role,
    Long branchId,
    Long officeId,
    Long departmentId,
    Long zoneId,
    boolean principal)
    implements Serializable {

  /** For queries: {@code principalOf} is null unless the person is the principal. */
  public HoldingRow(
      Long id,
      Long staffId,
      String username,
      String name,
      Role role,
      Long branchId,
      Long officeId,
      Long departmentId,
      Long zoneId,
      String principalOf) {
    this(
        id,
        staffId,
        username,
        name,
        role,
        branchId,
        officeId,
        departmentId,
        zoneId,
        principalOf != null);
  }
}
