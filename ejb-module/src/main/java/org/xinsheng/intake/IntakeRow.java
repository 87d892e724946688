package org.xinsheng.intake;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.xinsheng.customer.Masking;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.OfficeTime;

/**
 * A line of the register (F4).
 *
 * @param desk null for what was taken before desks were noted
 * @param phone masked
 * @param handler whom it lies with, null for nobody in particular
 * @param department code of the department that has it, null for none
 * @param status the record's own state
 * @param outcome what was said when it last moved on, shortened; null for nothing
 * @param convertedFrom number of the record that this one was before (INT-1), else null
 * @param convertedTo number of the record that it became, else null
 */
public record IntakeRow(
    Long id,
    MatterKind kind,
    String number,
    String office,
    OfficeTime time,
    String status,
    Channel channel,
    Desk desk,
    Instant receivedAt,
    Instant enteredAt,
    String category,
    String gist,
    String customerName,
    String phone,
    String unit,
    Integer ringsBeforeAnswer,
    Colleague firstContact,
    Colleague handler,
    String department,
    String outcome,
    String convertedFrom,
    String convertedTo)
    implements Serializable {

  /** Key of the state's label. */
  public String statusKey() {
    return kind.statusKey(status);
  }

  /** What the query reads, before names and codes are known. */
  public record Raw(
      Long id,
      MatterKind kind,
      String number,
      Long officeId,
      String status,
      Channel channel,
      Desk desk,
      Instant receivedAt,
      Instant enteredAt,
      String category,
      String gist,
      String customerName,
      String phone,
      String unit,
      Integer rings,
      Long firstContactId,
      Long handlerId,
      Long aboutId,
      String department,
      String outcome,
      String convertedFrom,
      String convertedTo) {

    /**
     * @param hideCustomer the reader is the person complained about
     */
    IntakeRow named(OfficeRow office, Map<Long, StaffRow> staff, boolean hideCustomer) {
      return new IntakeRow(
          id,
          kind,
          number,
          office.code(),
          office.time(),
          status,
          channel,
          desk,
          receivedAt,
          enteredAt,
          category,
          gist,
          hideCustomer ? null : customerName,
          hideCustomer || phone == null ? null : Masking.phone(phone),
          hideCustomer ? null : unit,
          rings,
          Colleague.of(staff.get(firstContactId)),
          Colleague.of(staff.get(handlerId)),
          department,
          outcome,
          convertedFrom,
          convertedTo);
    }
  }
}
