package org.xinsheng.organisation.domain;

import org.xinsheng.shared.Role;

/**
 * An active deputy at the instant in question.
 *
 * @param role null for every role of the absent person
 */
public record Deputy(Long absentId, Long deputyId, Role role) {

  boolean standsInFor(Holding holding) {
    return absentId.equals(holding.staffId()) && (role == null || role == holding.role());
  }
}
