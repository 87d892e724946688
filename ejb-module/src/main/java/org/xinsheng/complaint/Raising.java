package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Limits;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Recorded;

/** Raises a severity with all that follows: handler, reports, running clocks (SEV-5, DL-5). */
@ApplicationScoped
public class Raising {

  @Inject private Handlers handlers;
  @Inject private DeadlineDesk deadlines;

  /** The caller holds the case and has asked whether the actor may. */
  Recorded raise(
      Complaint complaint, Severity to, Criterion criterion, String why, Actor by, Instant now) {
    Long handler =
        handlers.of(
            complaint.policy().limits(),
            to,
            complaint.place(),
            complaint.firstContactId(),
            complaint.subjectStaffId(),
            now);
    Recorded raised = complaint.raise(to, criterion, why, handler, by, now);
    Limits.Limit limit = complaint.policy().limits().of(to);
    List<Change> moved = new ArrayList<>();
    moved.addAll(
        deadlines.tighten(
            complaint.ref(), fromItsStart(complaint, limit, now), limit.ladder(), now));
    if (complaint.endDeferral(now)) {
      moved.addAll(startNow(complaint, now));
    }
    return raised.with(moved);
  }

  /**
   * What stays deferred has the new limit from the next opening on, not from the raise (INT-13).
   */
  private static Map<DeadlineKind, Duration> fromItsStart(
      Complaint complaint, Limits.Limit limit, Instant now) {
    Map<DeadlineKind, Duration> limits = new EnumMap<>(limit.durations());
    Instant start = complaint.clocksStartAt();
    if (complaint.severity() != Severity.MAJOR && start.isAfter(now)) {
      Duration wait = Duration.between(now, start);
      limits.replaceAll((kind, length) -> length.plus(wait));
    }
    return limits;
  }

  /** What was deferred starts at the raise and keeps the tightened due time (INT-13, DL-5). */
  private List<Change> startNow(Complaint complaint, Instant now) {
    List<Change> moved = new ArrayList<>();
    for (DeadlineKind kind : List.of(DeadlineKind.REPLY, DeadlineKind.RESOLUTION)) {
      deadlines
          .nextDue(complaint.ref(), Set.of(kind))
          .ifPresent(due -> moved.addAll(deadlines.move(complaint.ref(), kind, now, due, now)));
    }
    return moved;
  }
}
