package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.shared.Money;

/**
 * Solved by the taker, with the owner's agreement, in one step with its result (INT-8).
 *
 * @param agreed the owner agreed to the solution
 */
public record OnTheSpot(
    Boolean agreed,
    Cause cause,
    String result,
    String causeAnalysis,
    String correctiveMeasure,
    String explanation,
    String apology,
    String redoneService,
    Money compensation,
    String repair,
    String resolvedForComplainant,
    String thirdPartyContact,
    String improvement,
    Instant ownerToldAt,
    String ownerToldBy,
    Instant resolvedAt)
    implements Serializable {

  /** The owner stands there and knows: a spot result is always told. */
  NewResult result(Instant receivedAt) {
    Instant at = resolvedAt == null ? receivedAt : resolvedAt;
    return new NewResult(
        cause,
        result,
        causeAnalysis,
        correctiveMeasure,
        explanation,
        apology,
        redoneService,
        compensation,
        repair,
        resolvedForComplainant,
        thirdPartyContact,
        improvement,
        ownerToldAt == null ? at : ownerToldAt,
        ownerToldBy,
        at);
  }
}
