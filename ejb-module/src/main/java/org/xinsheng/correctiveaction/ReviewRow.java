package org.xinsheng.correctiveaction;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.correctiveaction.domain.ReviewState;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.OfficeTime;

/**
 * A slip that waits for its review, or for the report that the review decided on.
 *
 * @param dueAt by when the meeting is to be held, or the report to be handed in
 */
public record ReviewRow(
    Long id,
    String slip,
    String office,
    OfficeTime time,
    String department,
    ReviewState state,
    Instant dueAt)
    implements Serializable {

  /** What the query reads, before names and codes are known. */
  public record Raw(
      Long id,
      String slip,
      Long officeId,
      Long departmentId,
      ReviewState state,
      Instant dueAt,
      Instant reportDueAt) {

    ReviewRow in(OfficeRow office, String department) {
      return new ReviewRow(
          id,
          slip,
          office.code(),
          office.time(),
          department,
          state,
          state == ReviewState.DUE ? dueAt : reportDueAt);
    }
  }
}
