package org.xinsheng.correctiveaction;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.correctiveaction.domain.ActionKind;
import org.xinsheng.correctiveaction.domain.CapaStatus;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.intake.Colleague;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Role;

/**
 * One CAPA report in full (F13).
 *
 * @param approver the post that decides: foreseen while it is a draft
 * @param pendingRole whose decision it waits for, null for nobody's
 * @param verifiableAt when the observation ends, null while an action is open
 * @param recurrences numbers of like cases received since the last action was done
 */
public record CapaView(
    Long id,
    String number,
    String office,
    OfficeTime time,
    CapaStatus status,
    String department,
    List<Served> slips,
    String problem,
    String extent,
    List<String> rootCause,
    Cause causeCategory,
    List<Action> corrective,
    List<Action> preventive,
    Role approver,
    Role pendingRole,
    List<Decision> decisions,
    Colleague draftedBy,
    Instant draftedAt,
    Instant submittedAt,
    Instant approvedAt,
    Instant completedAt,
    Instant verifiableAt,
    List<String> recurrences,
    List<Verification> verifications,
    List<DeadlineRow> deadlines,
    String cancelledReason,
    Instant endedAt,
    long version)
    implements Serializable {

  /**
   * @param complaint number of its case, null where it was raised directly
   */
  public record Served(String slip, String complaint) implements Serializable {}

  /**
   * @param dueOn the last day on which it is in time
   * @param completable whether the reader may record that it is done
   */
  public record Action(
      Long id,
      ActionKind kind,
      String action,
      Colleague responsible,
      LocalDate dueOn,
      Instant dueAt,
      String done,
      Instant doneAt,
      Colleague doneBy,
      boolean completable)
      implements Serializable {}

  /**
   * @param onBehalfOf the absent colleague, where a deputy decided
   */
  public record Decision(
      Role role,
      boolean approved,
      String reason,
      Colleague decidedBy,
      Colleague onBehalfOf,
      Instant decidedAt)
      implements Serializable {}

  public record Verification(
      boolean effective,
      String remarks,
      int recurrences,
      Instant observedSince,
      Colleague verifiedBy,
      Instant verifiedAt)
      implements Serializable {}
}
