package org.xinsheng.complaint.domain;

import java.time.Duration;
import org.xinsheng.deadline.domain.Promises;

/**
 * All that the policy decides about a case, of the version that it was registered under (DL-11).
 *
 * @param timeToJudge how long the HEAD_STEWARD may take to judge an old case (SEV-6)
 */
public record CasePolicy(
    Limits limits, Promises promises, MajorGrounds grounds, Duration timeToJudge) {

  /** The first version. */
  public static final CasePolicy STANDARD =
      new CasePolicy(
          Limits.STANDARD, Promises.STANDARD, MajorGrounds.STANDARD, Duration.ofHours(24));

  public int version() {
    return limits.version();
  }
}
