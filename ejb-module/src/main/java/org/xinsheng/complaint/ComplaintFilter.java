package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Severity;

/**
 * Which complaints a list shows; null leaves a thing open.
 *
 * @param office its code
 * @param receivedFrom inclusive
 * @param receivedTo exclusive
 * @param overdue only those with a promise that is past
 * @param q a number or its beginning, a phone, a unit, or words of a name and of what was said
 */
public record ComplaintFilter(
    String office,
    ComplaintStatus status,
    Severity severity,
    String category,
    Instant receivedFrom,
    Instant receivedTo,
    boolean overdue,
    String q)
    implements Serializable {

  public static final ComplaintFilter EVERYTHING =
      new ComplaintFilter(null, null, null, null, null, null, false, null);

  /** Whether the received time is bounded on either side. */
  boolean hasSpan() {
    return receivedFrom != null || receivedTo != null;
  }
}
