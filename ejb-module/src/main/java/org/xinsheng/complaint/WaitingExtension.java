package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.complaint.ExtensionApprovers.Waiting;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Place;

/**
 * A request that waits for a decision, with what one must know to decide.
 *
 * @param gist the beginning of the complaint's content
 * @param dueAt the due time when it was asked
 * @param mine whether the reader may decide
 */
public record WaitingExtension(
    Long id,
    String number,
    String office,
    OfficeTime time,
    Severity severity,
    String gist,
    DeadlineKind kind,
    Instant dueAt,
    Instant newDueAt,
    String reason,
    Person requestedBy,
    Instant requestedAt,
    List<Person> approvers,
    boolean mine)
    implements Serializable {

  /** What the query reads, before people have names. */
  public record Raw(
      Long id,
      ComplaintNumber number,
      Severity severity,
      int policyVersion,
      String gist,
      Long branchId,
      Long officeId,
      Long zoneId,
      Long departmentId,
      Long subjectStaffId,
      DeadlineKind kind,
      Instant dueAt,
      Instant newDueAt,
      String reason,
      Long requestedBy,
      Instant requestedAt) {

    Waiting waiting() {
      Place place = new Place(branchId, officeId, zoneId, departmentId);
      return new Waiting(severity, policyVersion, place, subjectStaffId, requestedBy);
    }

    WaitingExtension named(OfficeRow where, Person by, List<Person> approvers, boolean mine) {
      return new WaitingExtension(
          id,
          number.text(),
          where.code(),
          where.time(),
          severity,
          gist,
          kind,
          dueAt,
          newDueAt,
          reason,
          by,
          requestedAt,
          approvers,
          mine);
    }
  }
}
