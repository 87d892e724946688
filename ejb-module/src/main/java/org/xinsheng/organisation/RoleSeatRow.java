package org.xinsheng.organisation;

import java.io.Serializable;
import java.util.List;
import org.xinsheng.shared.Role;

/**
 * A role as it is held in one place.
 *
 * @param departmentId for a head of department, else null
 * @param zoneId for a steward, else null
 * @param holders the principal first; empty: a gap (ORG-6)
 */
public record RoleSeatRow(Role role, Long departmentId, Long zoneId, List<HoldingRow> holders)
    implements Serializable {

  public boolean unheld() {
    return holders.isEmpty();
  }
}
