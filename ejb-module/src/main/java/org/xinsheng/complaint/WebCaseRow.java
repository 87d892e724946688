package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.WebState;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.OfficeTime;

/**
 * What an owner brought by the web and nobody has classified yet (INT-18).
 *
 * @param gist the beginning of the content
 * @param nextDueAt the earliest promise to the owner
 */
public record WebCaseRow(
    Long id,
    String number,
    String office,
    OfficeTime time,
    ComplaintStatus status,
    WebState webState,
    String category,
    String gist,
    String customerName,
    String unit,
    Instant receivedAt,
    Instant nextDueAt)
    implements Serializable {

  /** What the query reads, before the office is known. */
  public record Raw(
      Long id,
      ComplaintNumber number,
      Long officeId,
      ComplaintStatus status,
      WebState webState,
      String category,
      String gist,
      String customerName,
      String unit,
      Instant receivedAt,
      Instant nextDueAt) {

    WebCaseRow in(OfficeRow office) {
      return new WebCaseRow(
          id,
          number.text(),
          office.code(),
          office.time(),
          status,
          webState,
          category,
          gist,
          customerName,
          unit,
          receivedAt,
          nextDueAt);
    }
  }
}
