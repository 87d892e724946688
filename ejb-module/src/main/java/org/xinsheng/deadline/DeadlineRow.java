package org.xinsheng.deadline;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.shared.Role;

/**
 * A deadline as people see it.
 *
 * @param doneAt when it was done, in time or late; null while open
 * @param endedAt when it was superseded or cancelled, else null
 * @param annulled a breach stands on record, but a late entry proved it wrong (DL-16)
 * @param escalatedTo the rungs reached, lowest first, each once
 */
public record DeadlineRow(
    Long id,
    DeadlineKind kind,
    int round,
    Instant startsAt,
    Instant dueAt,
    Instant originalDueAt,
    DeadlineState state,
    Instant doneAt,
    Instant endedAt,
    Instant breachedAt,
    Instant warnedAt,
    boolean annulled,
    boolean enteredLate,
    boolean extended,
    List<Role> escalatedTo)
    implements Serializable {

  /** Whether somebody still owes the act. */
  public boolean isOpen() {
    return (state == DeadlineState.RUNNING || state == DeadlineState.BREACHED)
        && doneAt == null
        && endedAt == null;
  }
}
