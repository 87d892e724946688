package org.xinsheng.shared;

import java.io.Serializable;

/**
 * One role in one place; null branch and office: the whole company.
 *
 * @param departmentId for DEPARTMENT_HEAD, else null
 * @param insteadOf the absent colleague's name when this post is held as their deputy, else null
 */
public record Post(Role role, Long branchId, Long officeId, Long departmentId, String insteadOf)
    implements Serializable {

  /** Whether this post reaches the place; an office's post its office, a branch's its branch. */
  public boolean covers(Place place) {
    if (officeId != null) {
      return officeId.equals(place.officeId())
          && (departmentId == null
              || role != Role.DEPARTMENT_HEAD
              || place.departmentId() == null
              || departmentId.equals(place.departmentId()));
    }
    return branchId == null || branchId.equals(place.branchId());
  }
}
