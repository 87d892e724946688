package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.Rung;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Role;

/** Where a matter goes when it goes up: HEAD_STEWARD, then CHIEF_STEWARD (HD-12). */
@ApplicationScoped
class WayUp {

  private static final List<Role> RUNGS = List.of(Role.HEAD_STEWARD, Role.CHIEF_STEWARD);

  @Inject private RoleHolders holders;

  /** One above whoever handles it; empty where the matter is at the top already. */
  Optional<Rung> aboveTheHandler(Complaint complaint, Instant now) {
    return above(complaint.standing(), complaint, now);
  }

  /** One above whoever gives it back; empty where the handler stands that high already. */
  Optional<Rung> above(Actor actor, Complaint complaint, Instant now) {
    int given = height(standing(actor, complaint));
    return given < height(complaint.standing())
        ? Optional.empty()
        : above(standing(actor, complaint), complaint, now);
  }

  private Optional<Rung> above(Optional<Role> standing, Complaint complaint, Instant now) {
    Set<Long> excluded =
        complaint.subjectStaffId() == null ? Set.of() : Set.of(complaint.subjectStaffId());
    return RUNGS.stream()
        .skip(height(standing))
        .flatMap(
            role ->
                holders.principal(role, complaint.place(), now, excluded).stream()
                    .map(person -> new Rung(role, person)))
        .filter(rung -> !rung.holder().equals(complaint.handlerId()))
        .findFirst();
  }

  private static Optional<Role> standing(Actor actor, Complaint complaint) {
    return RUNGS.stream()
        .filter(role -> actor.holds(role, complaint.place()))
        .max(Comparator.comparing(RUNGS::indexOf));
  }

  /** How many rungs are climbed. */
  private static int height(Optional<Role> standing) {
    return Stream.of(standing)
        .flatMap(Optional::stream)
        .mapToInt(it -> RUNGS.indexOf(it) + 1)
        .findFirst()
        .orElse(0);
  }
}
