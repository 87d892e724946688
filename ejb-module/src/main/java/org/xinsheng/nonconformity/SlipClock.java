package org.xinsheng.nonconformity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Role;

/** Supervises that what was approved is done in time (NCR-6, DL-17). */
@ApplicationScoped
class SlipClock {

  @Inject private DeadlineDesk deadlines;
  @Inject private SlipPolicies policies;

  /** Runs from the beginning of the round to the slip's time limit. */
  List<Change> start(Slip slip) {
    Promises policy = policies.promises(slip.policyVersion());
    List<Role> ladder =
        policy.of(DeadlineKind.SLIP_EXECUTION).rungs().stream()
            .filter(it -> it != Role.DEPARTMENT_HEAD || slip.place().departmentId() != null)
            .toList();
    return deadlines.open(
        new NewDeadline(
            DeadlineKind.SLIP_EXECUTION,
            slip.ref(),
            slip.place(),
            slip.round(),
            slip.executingSince(),
            slip.content().executionDueAt(),
            ladder,
            policy.version()));
  }

  List<Change> stop(Slip slip, Instant doneAt, Instant now, Actor by) {
    return deadlines.done(slip.ref(), DeadlineKind.SLIP_EXECUTION, doneAt, now, by);
  }
}
