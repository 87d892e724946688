package org.xinsheng.statistics;

import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/**
 * Where a period's cases are read from: a signed one's from its fixed copy, any other's as they are
 * now.
 *
 * @param with what goes before the statement that names them
 * @param from what stands behind {@code from}, a condition included, so that more can follow
 */
record CaseSource(String with, String from) {

  static CaseSource of(StatisticsPeriod period, OfficeRow office, Part part) {
    return period.isSigned() ? copied(period, part) : live(period, office, part);
  }

  static CaseSource copied(StatisticsPeriod period, Part part) {
    return new CaseSource(
        "", "statistics_case where period_id = " + period.id() + " and part = '" + part + "'");
  }

  static CaseSource live(StatisticsPeriod period, OfficeRow office, Part part) {
    String facts =
        part == Part.RECEIVED
            ? CaseFacts.received(office, period.calendar())
            : CaseFacts.ended(office, period.calendar());
    return new CaseSource(facts, "facts where 1 = 1");
  }

  /** The same, as a common table expression {@code chosen} of the cases that a condition leaves. */
  String chosen(String condition) {
    return (with.isEmpty() ? "with " : with + ", ")
        + "chosen as (select * from "
        + from
        + condition
        + ")\n";
  }
}
