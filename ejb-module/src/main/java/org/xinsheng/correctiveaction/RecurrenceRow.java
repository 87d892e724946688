package org.xinsheng.correctiveaction;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.correctiveaction.domain.RecurrencePlace;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.OfficeTime;

/**
 * What recurs (CA-5).
 *
 * @param placeCode the building, or the department's code
 * @param cases how many lie together, from {@code firstAt} to {@code lastAt} by received time
 * @param until the last instant at which it is flagged unless more cases come
 * @param slip the number of the slip that was raised from it, null for none
 */
public record RecurrenceRow(
    Long id,
    String office,
    OfficeTime time,
    String category,
    RecurrencePlace place,
    String placeCode,
    int cases,
    Instant firstAt,
    Instant lastAt,
    Instant flaggedAt,
    Instant until,
    String slip)
    implements Serializable {

  /** What the query reads, before the office is known. */
  public record Raw(
      Long id,
      Long officeId,
      String category,
      RecurrencePlace place,
      String placeCode,
      int cases,
      Instant firstAt,
      Instant lastAt,
      Instant flaggedAt,
      Instant until,
      String slip) {

    RecurrenceRow in(OfficeRow office) {
      return new RecurrenceRow(
          id,
          office.code(),
          office.time(),
          category,
          place,
          placeCode,
          cases,
          firstAt,
          lastAt,
          flaggedAt,
          until,
          slip);
    }
  }
}
