package org.xinsheng.repair;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.xinsheng.customer.Masking;
import org.xinsheng.intake.Colleague;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.repair.domain.Job;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.repair.domain.JobNumber;
import org.xinsheng.repair.domain.JobStatus;
import org.xinsheng.shared.OfficeTime;

/**
 * A job in a list.
 *
 * @param gist the beginning of the content
 * @param phone masked
 * @param department that has it, null while it was not dispatched
 * @param promisedFrom since when the time runs
 * @param nextDueAt the next promised time, of the work or of the follow-up; null where none runs
 */
public record JobRow(
    Long id,
    String number,
    JobKind kind,
    String office,
    OfficeTime time,
    JobStatus status,
    Channel channel,
    String category,
    String gist,
    String location,
    String customerName,
    String phone,
    String unit,
    Instant receivedAt,
    Instant appointmentAt,
    Colleague firstContact,
    String department,
    Colleague assignee,
    Instant dispatchedAt,
    Instant promisedFrom,
    Instant dueAt,
    Instant nextDueAt,
    Instant doneAt,
    Instant endedAt,
    long version)
    implements Serializable {

  /** What the query reads, before names and codes are known. */
  public record Raw(
      Long id,
      JobNumber number,
      JobKind kind,
      Long officeId,
      JobStatus status,
      Channel channel,
      String category,
      String gist,
      String location,
      String customerName,
      String phone,
      String unit,
      Instant receivedAt,
      Instant appointmentAt,
      Long firstContactId,
      Long departmentId,
      Long assigneeId,
      Instant dispatchedAt,
      Instant roundBeganAt,
      Instant dueAt,
      Instant nextDueAt,
      Instant doneAt,
      Instant endedAt,
      long version) {

    JobRow named(OfficeRow office, String department, Map<Long, StaffRow> staff) {
      boolean promised = !nextDueAt.equals(Job.NEVER_DUE);
      return new JobRow(
          id,
          number.text(),
          kind,
          office.code(),
          office.time(),
          status,
          channel,
          category,
          gist,
          location,
          customerName,
          Masking.phone(phone),
          unit,
          receivedAt,
          appointmentAt,
          Colleague.of(staff.get(firstContactId)),
          department,
          Colleague.of(staff.get(assigneeId)),
          dispatchedAt,
          status == JobStatus.DONE ? doneAt : roundBeganAt,
          dueAt,
          promised ? nextDueAt : null,
          doneAt,
          endedAt,
          version);
    }
  }
}
