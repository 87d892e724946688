package org.xinsheng.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lying bars, one or two for each label: this period, and the one before where there is one.
 *
 * @param now what the dark bars mean
 * @param before what the light bars mean, null where there are none
 * @param unit behind every figure, such as {@code %}; may be empty
 */
public record BarChart(String title, String now, String before, String unit, List<Bar> bars)
    implements Block {

  /** Length of the longest bar in the units of the drawing. */
  static final int LONGEST = 400;

  public BarChart {
    bars = List.copyOf(bars);
  }

  /**
   * @param now null where there is no such figure, as for a share of nothing
   * @param before null where there is none
   */
  public record Bar(String label, BigDecimal now, BigDecimal before) {

    public Bar {
      Objects.requireNonNull(label);
    }
  }

  @Override
  public String kind() {
    return "chart";
  }

  /** Length of the dark bar; a negative figure has none. */
  public int nowLength(Bar bar) {
    return length(bar.now());
  }

  /** Length of the light bar. */
  public int beforeLength(Bar bar) {
    return length(bar.before());
  }

  private int length(BigDecimal value) {
    if (value == null || value.signum() <= 0) {
      return 0;
    }
    BigDecimal most =
        bars.stream()
            .flatMap(
                it -> Stream.of(Optional.ofNullable(it.now()), Optional.ofNullable(it.before())))
            .flatMap(Optional::stream)
            .max(BigDecimal::compareTo)
            .orElseThrow();
    return value
        .multiply(BigDecimal.valueOf(LONGEST))
        .divide(most, 0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  public String nowFigure(Bar bar) {
    return figure(bar.now());
  }

  public String beforeFigure(Bar bar) {
    return figure(bar.before());
  }

  /** With its unit, a dash for none. */
  private String figure(BigDecimal value) {
    return value == null ? "–" : value.toPlainString() + unit;
  }
}
