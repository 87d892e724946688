package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.complaint.domain.ExtensionState;
import org.xinsheng.deadline.domain.DeadlineKind;

/**
 * A request for more time as people see it.
 *
 * @param dueAt the due time when it was asked
 * @param decidedBy null while it is open, and where it lapsed
 * @param approvers who may decide now; nobody once it is decided
 */
public record ExtensionRow(
    Long id,
    DeadlineKind kind,
    int round,
    Instant dueAt,
    Instant newDueAt,
    String reason,
    Person requestedBy,
    Instant requestedAt,
    ExtensionState state,
    Person decidedBy,
    Instant decidedAt,
    String decisionReason,
    List<Person> approvers)
    implements Serializable {

  public boolean isOpen() {
    return state == ExtensionState.OPEN;
  }

  /** What the query reads, before people have names. */
  public record Raw(
      Long id,
      DeadlineKind kind,
      int round,
      Instant dueAt,
      Instant newDueAt,
      String reason,
      Long requestedBy,
      Instant requestedAt,
      ExtensionState state,
      Long decidedBy,
      Instant decidedAt,
      String decisionReason) {}
}
