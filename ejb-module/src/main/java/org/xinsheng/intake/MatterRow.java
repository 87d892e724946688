package org.xinsheng.intake;

import java.io.Serializable;
import java.time.Instant;

/**
 * A matter in the list of its kind.
 *
 * @param nextDueAt the earliest promise not kept yet, null where nothing is promised
 */
public record MatterRow(IntakeRow line, Instant nextDueAt) implements Serializable {}
