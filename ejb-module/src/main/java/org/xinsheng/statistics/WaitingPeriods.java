package org.xinsheng.statistics;

import java.io.Serializable;
import org.xinsheng.statistics.domain.PeriodAct;
import org.xinsheng.statistics.domain.PeriodKind;

/**
 * Periods of one office that wait for the same act of the reader.
 *
 * @param office its code
 * @param oldest label of the one that has waited longest
 */
public record WaitingPeriods(
    String office, PeriodKind kind, PeriodAct act, long count, String oldest)
    implements Serializable {}
