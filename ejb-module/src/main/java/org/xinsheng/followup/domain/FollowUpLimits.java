package org.xinsheng.followup.domain;

import java.time.Duration;
import java.time.Instant;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.RuleViolation;

/**
 * When trying may end (FU-5, FU-8), and how far ahead a visit may be agreed (FU-6).
 *
 * @param attempts to reach the owner in one round, at least
 * @param days of the office on which they lie, at least
 * @param rounds that left the owner unsatisfied, at least
 * @param visitWithin from the call to the visit, the bound included
 */
public record FollowUpLimits(int attempts, int days, int rounds, Duration visitWithin) {

  public static final FollowUpLimits STANDARD = new FollowUpLimits(3, 2, 3, Duration.ofDays(7));

  /**
   * By when the visit must have been made: the end of its day in the office.
   *
   * @throws RuleViolation FU-6 where it is too far ahead
   */
  public Instant visitDue(Instant agreedAt, Instant visitAt, OfficeTime time) {
    Instant latest = agreedAt.plus(visitWithin);
    if (visitAt.isAfter(latest)) {
      throw RuleViolation.at("visitAt", "FU-6", Message.of("refusal.visitTooLate", latest));
    }
    return time.endOf(time.dateOf(visitAt));
  }
}
