package org.xinsheng.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.xinsheng.deadline.DeadlineQueries;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Role;

/** Lists of one of the simpler kinds, and what of them waits for the reader. */
@Stateless
@RolesAllowed("STAFF")
public class MatterQueries {

  /** Who is told of emergencies, or stands in for whoever is (INT-21, ORG-6). */
  private static final List<Role> ON_DUTY =
      List.of(Role.DUTY_OFFICER, Role.DUTY_FOREMAN, Role.CHIEF_STEWARD, Role.HEAD_STEWARD);

  private static final Comparator<MatterRow> BY_DUE =
      Comparator.comparing(MatterRow::nextDueAt, Comparator.nullsLast(Comparator.naturalOrder()));

  @Inject private CurrentActor current;
  @Inject private IntakeQueries register;
  @Inject private IntakeLines lines;
  @Inject private DeadlineQueries deadlines;

  /**
   * Newest first.
   *
   * @param filter its kind is the list's
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<MatterRow> page(IntakeFilter filter, String after, int limit) {
    Page<IntakeRow> found = register.page(filter, after, limit);
    return new Page<>(due(filter.kind(), found.items()), found.next());
  }

  /** Enquiries whose owners I promised to call back, the earliest first (INT-10). */
  public List<MatterRow> toCallBack(int limit) {
    return mine(MatterKind.ENQUIRY, limit).stream().sorted(BY_DUE).toList();
  }

  /** What owners left for me and I did not acknowledge yet (INT-11). */
  public List<MatterRow> messages(int limit) {
    return mine(MatterKind.MESSAGE, limit);
  }

  private List<MatterRow> mine(MatterKind kind, int limit) {
    Actor actor = current.get();
    List<String> parts = List.of("e.kind = :kind", "e.status = 'OPEN'", "e.handlerId = :me");
    return due(kind, lines.find(parts, Map.of("kind", kind, "me", actor.id()), limit, actor));
  }

  /**
   * Emergencies that are not over, for whoever is told of them; first what nobody acknowledged yet
   * (INT-21).
   */
  public List<MatterRow> emergencies(int limit) {
    Actor actor = current.get();
    if (ON_DUTY.stream().noneMatch(actor::holdsAnywhere)) {
      return List.of();
    }
    List<String> parts =
        List.of("e.kind = :kind", "e.status in ('REGISTERED', 'ACKNOWLEDGED', 'DISPATCHED')");
    return due(
            MatterKind.EMERGENCY,
            lines.find(parts, Map.of("kind", MatterKind.EMERGENCY), limit, actor))
        .stream()
        .sorted(BY_DUE)
        .toList();
  }

  private List<MatterRow> due(MatterKind kind, List<IntakeRow> found) {
    Map<Long, Instant> next =
        deadlines.next(kind.subject(), found.stream().map(IntakeRow::id).toList());
    return found.stream().map(row -> new MatterRow(row, next.get(row.id()))).toList();
  }
}
