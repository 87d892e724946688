package org.xinsheng.statistics.domain;

import static org.xinsheng.statistics.domain.Unit.CASES;
import static org.xinsheng.statistics.domain.Unit.DURATION;
import static org.xinsheng.statistics.domain.Unit.PERCENT;
import static org.xinsheng.statistics.domain.Unit.YUAN;

import java.util.Optional;

/**
 * What a statistic says (STAT-5): a tally of the cases received in the period, alone or as a share
 * of another; labels {@code Measure.X}, formulas in words {@code measure.X.formula}.
 */
public enum Measure {
  // spotless:off
  RECEIVED         (CASES,       Tally.RECEIVED,          null),
  VALID            (CASES,       Tally.VALID,             null),
  INVALID          (CASES,       Tally.INVALID,           null),
  REPLY_IN_TIME    (PERCENT,     Tally.REPLY_IN_TIME,     Tally.REPLY_JUDGED),
  RESULT_IN_TIME   (PERCENT,     Tally.RESULT_IN_TIME,    Tally.RESULT_JUDGED),
  OVERTIME_APPROVED(CASES,       Tally.OVERTIME_APPROVED, null),
  OVERDUE_OPEN     (CASES,       Tally.OVERDUE_OPEN,      null),
  LATE_ENTRIES     (CASES,       Tally.LATE_ENTRIES,      null),
  REPLY_MEAN       (DURATION,    Tally.REPLY_SECONDS,     Tally.REPLIED),
  REPLY_P90        (DURATION,    null,                    Tally.REPLIED),
  RESOLVE_MEAN     (DURATION,    Tally.RESOLVE_SECONDS,   Tally.RESOLVED),
  RESOLVE_P90      (DURATION,    null,                    Tally.RESOLVED),
  FOLLOWED_UP      (PERCENT,     Tally.FOLLOWED_UP,       Tally.FOLLOW_UP_DUE),
  SATISFIED        (PERCENT,     Tally.SATISFIED,         Tally.ANSWERED),
  ROUNDS           (Unit.ROUNDS, Tally.ROUNDS,            Tally.RESULTS),
  RECURRENCE       (CASES,       Tally.RECURRENT,         null),
  LOSS             (YUAN,        Tally.LOSS_FEN,          Tally.WITH_LOSS),
  THREE_RINGS      (PERCENT,     Tally.CALLS_IN_THREE,    Tally.CALLS);
  // spotless:on

  private final Unit unit;
  private final Tally counted;
  private final Tally base;

  Measure(Unit unit, Tally counted, Tally base) {
    this.unit = unit;
    this.counted = counted;
    this.base = base;
  }

  public Unit unit() {
    return unit;
  }

  /** What stands above the line; empty where it is no sum. */
  public Optional<Tally> counted() {
    return Optional.ofNullable(counted);
  }

  /** What stands below the line, or whose cases were added up; empty where each case is one. */
  public Optional<Tally> base() {
    return Optional.ofNullable(base);
  }

  /** The tally whose cases are those that the number counts (STAT-6). */
  public Tally records() {
    return unit == PERCENT || unit == CASES ? counted : base;
  }
}
