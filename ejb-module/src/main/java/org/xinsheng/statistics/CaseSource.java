package org.xinsheng.statistics;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.StatisticsPeriod;
import org.xinsheng.statistics.domain.Tally;

/**
 * Where a period's cases are read from: a signed one's from its fixed copy, any other's as they are
 * now.
 *
 * @param with what goes before the statement that names them
 * @param from what stands behind {@code from}, a condition included, so that more can follow
 */
record CaseSource(String with, String from) {

  private static final String COUNTED =
      Arrays.stream(Dimension.values())
          .filter(it -> it != Dimension.OFFICE)
          .map(it -> it.column() + ", ")
          .collect(Collectors.joining("", "", Tally.columns("%s")));

  static CaseSource copied(StatisticsPeriod period, Part part) {
    return new CaseSource(
        "", "statistics_case where period_id = " + period.id() + " and part = '" + part + "'");
  }

  static CaseSource live(String facts) {
    return new CaseSource(facts, "facts where 1 = 1");
  }

  /**
   * What is grouped and added up, as a common table expression {@code chosen} of the cases that a
   * condition leaves.
   */
  String chosen(String condition) {
    return (with.isEmpty() ? "with " : with + ", ")
        + "chosen as (select "
        + COUNTED
        + " from "
        + from
        + condition
        + ")\n";
  }
}
