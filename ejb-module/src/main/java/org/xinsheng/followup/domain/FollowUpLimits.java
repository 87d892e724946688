package org.xinsheng.followup.domain;

/**
 * When trying may end (FU-5, FU-8).
 *
 * @param attempts to reach the owner in one round, at least
 * @param days of the office on which they lie, at least
 * @param rounds that left the owner unsatisfied, at least
 */
public record FollowUpLimits(int attempts, int days, int rounds) {

  public static final FollowUpLimits STANDARD = new FollowUpLimits(3, 2, 3);
}
