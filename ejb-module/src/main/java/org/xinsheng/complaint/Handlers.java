package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.complaint.domain.Limits;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;

/**
 * Who handles a complaint of a severity (DL-1, ORG-6); never the person complained about (HD-13).
 */
@ApplicationScoped
public class Handlers {

  @Inject private RoleHolders holders;

  /**
   * @param subjectStaff the person complained about, null if unknown
   * @return null where nobody remains; the OFFICE_MANAGER is told and names someone
   */
  public Long of(
      Limits limits,
      Severity severity,
      Place place,
      Long firstContact,
      Long subjectStaff,
      Instant now) {
    Optional<Role> role = limits.of(severity).handlerRole();
    if (role.isEmpty() && !Objects.equals(firstContact, subjectStaff)) {
      return firstContact;
    }
    Set<Long> excluded = subjectStaff == null ? Set.of() : Set.of(subjectStaff);
    return holders.principal(role.orElse(Role.HEAD_STEWARD), place, now, excluded).orElse(null);
  }
}
