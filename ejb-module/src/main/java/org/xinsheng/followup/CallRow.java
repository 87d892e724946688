package org.xinsheng.followup;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.customer.Masking;
import org.xinsheng.customer.WishRow;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.organisation.OfficeRow;

/**
 * A round on the call list.
 *
 * @param number of the case
 * @param promisedFrom since when the next attempt is promised
 * @param dueAt by when
 * @param visitAt agreed with the owner, null where nothing is
 * @param severity null for what has none, such as a repair
 * @param gist the beginning of the content
 * @param phone masked
 * @param rating what the owner answered on the portal, null for nothing
 * @param preferredTime by the contact book, null where unknown
 */
public record CallRow(
    Long id,
    String number,
    String office,
    int round,
    FollowUpMode mode,
    int attempts,
    Instant promisedFrom,
    Instant dueAt,
    Instant visitAt,
    Severity severity,
    String category,
    String gist,
    String customerName,
    String phone,
    String unit,
    String preferredTime,
    boolean doNotCall,
    Satisfaction rating,
    String ratingWords,
    Instant callAt)
    implements Serializable {

  /** What the query reads, before names and wishes are known. */
  public record Raw(
      Long id,
      String number,
      Long officeId,
      int round,
      FollowUpMode mode,
      int attempts,
      Instant openedAt,
      Instant promisedFrom,
      Instant dueAt,
      Instant visitAt,
      Severity severity,
      String category,
      String gist,
      String customerName,
      String phone,
      String unit,
      Long unitId,
      Long subjectStaffId,
      Satisfaction rating,
      String ratingWords,
      Instant callAt) {

    /**
     * @param wish null where the contact book knows nothing
     * @param hideCustomer the reader is the person complained about
     */
    CallRow named(OfficeRow office, WishRow wish, boolean hideCustomer) {
      return new CallRow(
          id,
          number,
          office.code(),
          round,
          mode,
          attempts,
          promisedFrom == null ? openedAt : promisedFrom,
          dueAt,
          visitAt,
          severity,
          category,
          gist,
          hideCustomer ? null : customerName,
          hideCustomer || phone == null ? null : Masking.phone(phone),
          hideCustomer ? null : unit,
          wish == null ? null : wish.preferredTime(),
          wish != null && wish.doNotCall(),
          rating,
          ratingWords,
          callAt);
    }
  }
}
