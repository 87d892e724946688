package org.xinsheng.correctiveaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.deadline.WhoIsWarned;
import org.xinsheng.deadline.domain.DeadlineFact;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.organisation.RoleIn;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectType;

/** The time for a slip's review warns the OFFICE_MANAGER, that for its report the head (DL-6). */
@ApplicationScoped
public class WarnedOfReviews implements WhoIsWarned {

  @Inject private RoleHolders holders;
  @Inject private Clock clock;

  @Override
  public SubjectType type() {
    return SubjectType.SLIP;
  }

  @Override
  public Map<DeadlineFact, Set<Long>> toWarn(Collection<DeadlineFact> warnings) {
    Map<DeadlineFact, RoleIn> asked = new HashMap<>();
    for (DeadlineFact it : warnings) {
      role(it.kind()).ifPresent(role -> asked.put(it, new RoleIn(role, it.place())));
    }
    Map<RoleIn, Set<Long>> people = holders.holders(Set.copyOf(asked.values()), clock.now());
    Map<DeadlineFact, Set<Long>> warned = new HashMap<>();
    asked.forEach((fact, role) -> warned.put(fact, people.getOrDefault(role, Set.of())));
    return warned;
  }

  private static Optional<Role> role(DeadlineKind kind) {
    return switch (kind) {
      case REVIEW_MEETING -> Optional.of(Role.OFFICE_MANAGER);
      case CAPA_REPORT -> Optional.of(Role.DEPARTMENT_HEAD);
      default -> Optional.empty();
    };
  }
}
