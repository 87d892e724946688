package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.customer.Masking;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.OfficeTime;

/**
 * A complaint in a list.
 *
 * @param gist the beginning of the content
 * @param phone masked
 * @param nextDueAt the earliest promise not kept yet, null where nothing is promised
 * @param closableAt since when nothing stands in the way of its closure, null where something does
 */
public record ComplaintRow(
    Long id,
    String number,
    String office,
    OfficeTime time,
    ComplaintStatus status,
    Severity severity,
    Validity validity,
    Channel channel,
    String category,
    String gist,
    String customerName,
    String phone,
    String unit,
    Instant receivedAt,
    Person firstContact,
    Person handler,
    Instant nextDueAt,
    Instant closableAt,
    Instant closedAt,
    long version)
    implements Serializable {

  /** How many characters of the content a list shows. */
  static final int GIST = 120;

  Instant sortDueAt() {
    return nextDueAt == null ? Complaint.NEVER_DUE : nextDueAt;
  }

  /** What the query reads, before names and codes are known. */
  public record Raw(
      Long id,
      ComplaintNumber number,
      Long officeId,
      ComplaintStatus status,
      Severity severity,
      Validity validity,
      Channel channel,
      String category,
      String gist,
      String customerName,
      String phone,
      String unit,
      Instant receivedAt,
      Long firstContactId,
      Long handlerId,
      Long subjectStaffId,
      Instant nextDueAt,
      Instant closableAt,
      Instant closedAt,
      long version) {

    /**
     * @param hideCustomer the reader is the person complained about
     */
    ComplaintRow named(OfficeRow office, Map<Long, StaffRow> staff, boolean hideCustomer) {
      return new ComplaintRow(
          id,
          number.text(),
          office.code(),
          office.time(),
          status,
          severity,
          validity,
          channel,
          category,
          gist,
          hideCustomer ? null : customerName,
          hideCustomer || phone == null ? null : Masking.phone(phone),
          hideCustomer ? null : unit,
          receivedAt,
          Person.of(staff.get(firstContactId)),
          Person.of(staff.get(handlerId)),
          Complaint.NEVER_DUE.equals(nextDueAt) ? null : nextDueAt,
          closableAt,
          closedAt,
          version);
    }
  }
}
