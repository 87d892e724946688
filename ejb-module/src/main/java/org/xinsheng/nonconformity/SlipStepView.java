package org.xinsheng.nonconformity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.xinsheng.intake.Colleague;
import org.xinsheng.nonconformity.domain.SlipStep;
import org.xinsheng.nonconformity.domain.StepState;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Role;

/**
 * A step of the approval chain.
 *
 * @param insteadOf the post whose people may not, null where it is theirs to decide (NCR-5)
 * @param decidedBy null while nobody decided
 * @param onBehalfOf the absent colleague, where a deputy decided
 */
public record SlipStepView(
    Role role,
    Role insteadOf,
    StepState state,
    Colleague decidedBy,
    Colleague onBehalfOf,
    Instant decidedAt,
    String reason)
    implements Serializable {

  static SlipStepView of(SlipStep step, Map<Long, StaffRow> names) {
    return new SlipStepView(
        step.role(),
        step.insteadOf(),
        step.state(),
        Colleague.of(names.get(step.decidedBy())),
        Colleague.of(names.get(step.onBehalfOf())),
        step.decidedAt(),
        step.reason());
  }

  /** What the policy asks for, before anything was submitted. */
  static SlipStepView foreseen(Role role) {
    return new SlipStepView(role, null, StepState.WAITING, null, null, null, null);
  }
}
