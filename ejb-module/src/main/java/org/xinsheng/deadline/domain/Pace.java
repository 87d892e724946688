package org.xinsheng.deadline.domain;

import java.time.Duration;
import org.xinsheng.policy.domain.PolicyValues;

/**
 * How closely a deadline is watched.
 *
 * @param warningPercent the share of the time after which people are warned (DL-6)
 * @param rungInterval how long a rung has before the next one is told (DL-7)
 */
public record Pace(int warningPercent, Duration rungInterval) {

  public static final String WARNING = "warning.percent";
  public static final String RUNG = "rung.interval";

  public static final Pace STANDARD = new Pace(75, Duration.ofHours(24));

  public static Pace of(PolicyValues values) {
    return new Pace(values.percent(WARNING), values.duration(RUNG));
  }
}
