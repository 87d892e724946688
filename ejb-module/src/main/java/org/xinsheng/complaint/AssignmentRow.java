package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.complaint.domain.AssignmentState;

/**
 * One assignment of a case.
 *
 * @param number 1 for the first of the case; its FORWARD deadline has the same round
 * @param department its code, null where a person was asked
 * @param username the person asked, or who answers for the department
 * @param dueAt by when an answer is owed, be the agreed time later
 * @param endedAt when it was answered, done, returned, or ended with the case
 * @param mine whether the reader is its assignee
 */
public record AssignmentRow(
    Long id,
    int number,
    String department,
    String username,
    String name,
    String account,
    Instant agreedDueAt,
    Instant dueAt,
    AssignmentState state,
    Instant sentAt,
    Person sentBy,
    Instant acceptedAt,
    String answer,
    String returnedReason,
    Instant endedAt,
    Person endedBy,
    boolean mine)
    implements Serializable {

  public boolean isOpen() {
    return state.isOpen();
  }
}
