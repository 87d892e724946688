package org.xinsheng.supervision;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.OfficeTime;

/**
 * One promise that somebody still owes.
 *
 * @param gist the beginning of what it is about
 * @param handler a name, null where nobody handles the case
 */
public record BoardRow(
    Long id,
    String number,
    String office,
    OfficeTime time,
    DeadlineKind kind,
    int round,
    Instant startsAt,
    Instant dueAt,
    DeadlineState state,
    boolean extended,
    Severity severity,
    ComplaintStatus status,
    String gist,
    String handler)
    implements Serializable {

  /** What the query reads, before the office is known. */
  public record Raw(
      Long id,
      String number,
      Long officeId,
      DeadlineKind kind,
      int round,
      Instant startsAt,
      Instant dueAt,
      DeadlineState state,
      boolean extended,
      Severity severity,
      ComplaintStatus status,
      String gist,
      String handler) {

    BoardRow in(OfficeRow where) {
      return new BoardRow(
          id,
          number,
          where.code(),
          where.time(),
          kind,
          round,
          startsAt,
          dueAt,
          state,
          extended,
          severity,
          status,
          gist,
          handler);
    }
  }
}
