package org.xinsheng.nonconformity;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.intake.Colleague;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Role;

/**
 * One slip in full (F12).
 *
 * @param complaint number of its case, null where it was raised directly
 * @param threshold from this loss on it goes higher up, by the slip's own policy
 * @param revision counts from 1; each rejection opens another
 * @param chain before the first submission what the policy asks for; after a rejection what was
 *     decided
 * @param executions every round, the earliest first
 */
public record SlipView(
    Long id,
    String number,
    String office,
    OfficeTime time,
    SlipStatus status,
    String complaint,
    String department,
    String category,
    String nonconformity,
    String causeAnalysis,
    String correctiveMeasure,
    Colleague responsible,
    Instant executionDueAt,
    Money lossAmount,
    Money threshold,
    boolean officeCanResolve,
    Referred referral,
    int revision,
    int policyVersion,
    List<SlipStepView> chain,
    Role pendingRole,
    Instant pendingSince,
    Role verifierRole,
    Colleague raisedBy,
    Instant raisedAt,
    Colleague filledBy,
    Instant filledAt,
    Colleague submittedBy,
    Instant submittedAt,
    Instant managerMetAt,
    Instant companyMetAt,
    Instant executingSince,
    List<Execution> executions,
    List<DeadlineRow> deadlines,
    String cancelledReason,
    Instant endedAt,
    long version)
    implements Serializable {

  public record Referred(String reason, Colleague by, Instant at) implements Serializable {}

  /**
   * @param effective null while nobody checked it
   */
  public record Execution(
      int round,
      Colleague responsible,
      Instant dueAt,
      String done,
      String evidence,
      Instant doneAt,
      Colleague recordedBy,
      Boolean effective,
      String remarks,
      Colleague verifiedBy,
      Instant verifiedAt)
      implements Serializable {}

  /** Whether the loss goes higher up than the office manager. */
  public boolean isHighLoss() {
    return !threshold.isMoreThan(lossAmount);
  }
}
