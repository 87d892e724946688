package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.complaint.domain.AssignmentState;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.complaint.domain.Severity;

/**
 * What was forwarded to somebody and waits for their answer.
 *
 * @param account what they were told about it
 */
public record ForwardedRow(
    Long id,
    String number,
    Severity severity,
    AssignmentState state,
    String account,
    Instant sentAt,
    Instant dueAt)
    implements Serializable {

  public ForwardedRow(
      Long id,
      ComplaintNumber number,
      Severity severity,
      AssignmentState state,
      String account,
      Instant sentAt,
      Instant dueAt) {
    this(id, number.text(), severity, state, account, sentAt, dueAt);
  }
}
