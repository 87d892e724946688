package org.xinsheng.intake;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.xinsheng.customer.Masking;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.SubjectType;

/**
 * What waits for the customer service desk (INT-2).
 *
 * @param phone masked
 * @param opensAt when the desk opened or opens, from which its time counts
 */
public record HandoverRow(
    Long id,
    String number,
    SubjectType kind,
    String office,
    OfficeTime time,
    Channel channel,
    String category,
    String gist,
    String customerName,
    String phone,
    String unit,
    Instant receivedAt,
    Person firstContact,
    Instant handedAt,
    Instant opensAt,
    Instant dueAt,
    Instant acknowledgedAt)
    implements Serializable {

  /** A colleague as others see them. */
  public record Person(String username, String name) implements Serializable {

    static Person of(StaffRow row) {
      return row == null ? null : new Person(row.username(), row.name());
    }
  }

  /** What the query reads, before names and codes are known. */
  public record Raw(
      Long id,
      String number,
      SubjectType kind,
      Long officeId,
      Channel channel,
      String category,
      String gist,
      String customerName,
      String phone,
      String unit,
      Instant receivedAt,
      Long firstContactId,
      Long aboutId,
      Instant handedAt,
      Instant opensAt,
      Instant dueAt,
      Instant acknowledgedAt) {

    /**
     * @param hideCustomer the reader is the person complained about
     */
    HandoverRow named(OfficeRow office, Map<Long, StaffRow> staff, boolean hideCustomer) {
      return new HandoverRow(
          id,
          number,
          kind,
          office.code(),
          office.time(),
          channel,
          category,
          gist,
          hideCustomer ? null : customerName,
          hideCustomer || phone == null ? null : Masking.phone(phone),
          hideCustomer ? null : unit,
          receivedAt,
          Person.of(staff.get(firstContactId)),
          handedAt,
          opensAt,
          dueAt,
          acknowledgedAt);
    }
  }
}
