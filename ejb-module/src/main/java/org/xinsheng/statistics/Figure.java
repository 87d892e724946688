package org.xinsheng.statistics;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.xinsheng.shared.Money;
import org.xinsheng.statistics.domain.Measure;
import org.xinsheng.statistics.domain.Unit;

/**
 * One measure of one group of cases.
 *
 * @param value as the interface writes it: a whole number, a percentage with one decimal, rounds
 *     with two, seconds, or yuan with two decimals; null where nothing can be said
 * @param counted what stands above the line, null where the value is no share and no mean
 * @param base what stands below the line
 */
public record Figure(Measure measure, Unit unit, BigDecimal value, Long counted, Long base)
    implements Serializable {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public static Figure of(Measure measure, Total total) {
    Long counted = measure.counted().map(total::of).orElse(null);
    Long base = measure.base().map(total::of).orElse(null);
    return new Figure(measure, measure.unit(), value(measure, total, counted, base), counted, base);
  }

  private static BigDecimal value(Measure measure, Total total, Long counted, Long base) {
    return switch (measure.unit()) {
      case CASES -> BigDecimal.valueOf(counted);
      case YUAN -> BigDecimal.valueOf(counted, 2);
      case PERCENT -> share(counted, base);
      case ROUNDS -> mean(counted, base, 2);
      case DURATION -> duration(measure, total, counted, base);
    };
  }

  private static BigDecimal duration(Measure measure, Total total, Long counted, Long base) {
    Long nine = measure == Measure.REPLY_P90 ? total.replyP90() : total.resolveP90();
    if (counted != null) {
      return mean(counted, base, 0);
    }
    return nine == null ? null : BigDecimal.valueOf(nine);
  }

  /** Rounded down, so that 100 means all. */
  private static BigDecimal share(long counted, long base) {
    return base == 0
        ? null
        : BigDecimal.valueOf(counted)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(base), 1, RoundingMode.DOWN);
  }

  private static BigDecimal mean(long sum, long base, int decimals) {
    return base == 0
        ? null
        : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
  }

  /** How many cases the number counts: those that it opens (STAT-6). */
  public long records() {
    return unit == Unit.CASES || unit == Unit.PERCENT ? counted : base;
  }

  public Duration duration() {
    return value == null ? null : Duration.ofSeconds(value.longValue());
  }

  public Money money() {
    return value == null ? null : new Money(value);
  }
}
