package org.xinsheng.statistics;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.statistics.domain.PeriodState;

/** A built period in a list; of several offices the one that has come least far. */
public record PeriodRow(
    PeriodKind kind, String label, PeriodState state, Instant startsAt, Instant endsAt)
    implements Serializable {}
