package org.xinsheng.audit;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.shared.Source;
import org.xinsheng.shared.SubjectType;

/**
 * One entry of any record's trail.
 *
 * @param at when it happened
 * @param recordedAt when it was entered
 * @param actorName null where it was erased
 */
public record TrailRow(
    Long id,
    SubjectType subjectType,
    Long subjectId,
    String number,
    long seq,
    Instant at,
    Instant recordedAt,
    String actorName,
    String act,
    String why,
    Source source)
    implements Serializable {}
