package org.xinsheng.suggestion;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.xinsheng.customer.Masking;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.suggestion.domain.SuggestionNumber;
import org.xinsheng.suggestion.domain.SuggestionStatus;

/**
 * A suggestion in a list.
 *
 * @param gist the beginning of the content
 * @param phone masked
 * @param department that has it, null while it was not forwarded
 * @param dueAt until when the department answers, null where nobody waits for that
 */
public record SuggestionRow(
    Long id,
    String number,
    String office,
    OfficeTime time,
    SuggestionStatus status,
    Channel channel,
    String category,
    String gist,
    String customerName,
    String phone,
    String unit,
    Instant receivedAt,
    Colleague firstContact,
    String department,
    Instant forwardedAt,
    Instant dueAt,
    Instant answeredAt,
    Instant toldAt,
    Instant endedAt,
    long version)
    implements Serializable {

  /** A colleague as others see them. */
  public record Colleague(String username, String name) implements Serializable {

    static Colleague of(StaffRow row) {
      return row == null ? null : new Colleague(row.username(), row.name());
    }
  }

  /** What the query reads, before names and codes are known. */
  public record Raw(
      Long id,
      SuggestionNumber number,
      Long officeId,
      SuggestionStatus status,
      Channel channel,
      String category,
      String gist,
      String customerName,
      String phone,
      String unit,
      Instant receivedAt,
      Long firstContactId,
      Long departmentId,
      Instant forwardedAt,
      Instant dueAt,
      Instant answeredAt,
      Instant toldAt,
      Instant endedAt,
      long version) {

    SuggestionRow named(OfficeRow office, String department, Map<Long, StaffRow> staff) {
      return new SuggestionRow(
          id,
          number.text(),
          office.code(),
          office.time(),
          status,
          channel,
          category,
          gist,
          customerName,
          Masking.phone(phone),
          unit,
          receivedAt,
          Colleague.of(staff.get(firstContactId)),
          department,
          forwardedAt,
          status == SuggestionStatus.FORWARDED ? dueAt : null,
          answeredAt,
          toldAt,
          endedAt,
          version);
    }
  }
}
