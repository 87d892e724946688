package org.xinsheng.operation;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * One timer on one node.
 *
 * @param period null where it is not known
 * @param since the node's start, from which everything is counted
 * @param startedAt of the last run, null before the first
 * @param endedAt null while the last run goes on
 * @param took the last run's, null while it goes on
 * @param handled what the last run dealt with
 * @param failure of the last run, null when it went well
 * @param lastFailure of the last run that failed, null when none did
 */
public record TimerRow(
    String timer,
    String node,
    TimerState state,
    Duration period,
    Instant since,
    Instant startedAt,
    Instant endedAt,
    Instant goodAt,
    Duration took,
    int handled,
    long handledInAll,
    long runs,
    long failedRuns,
    String failure,
    String lastFailure,
    Instant lastFailedAt)
    implements Serializable {}
