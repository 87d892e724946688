package org.xinsheng.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Source;

/**
 * One audit entry as people see it.
 *
 * @param at when it happened
 * @param recordedAt when it was entered
 * @param actorId null for the timers
 * @param actorName null where it was erased
 */
public record AuditRow(
    long seq,
    Instant at,
    Instant recordedAt,
    Long actorId,
    String actorName,
    String act,
    List<Change> changes,
    String why,
    Source source,
    String prevHash,
    String hash)
    implements Serializable {}
