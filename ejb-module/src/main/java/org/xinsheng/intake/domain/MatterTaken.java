package org.xinsheng.intake.domain;

import java.time.Instant;
import org.xinsheng.shared.Facts;

/**
 * Somebody came with something, and it has its number. The desk of every kind fires it in the
 * transaction of the registration, before it fires what its own kind makes of it; the facts are the
 * same, and only those of the latter reach the trail and the inboxes.
 *
 * @param desk which desk it falls to by the received time (INT-2)
 * @param category null where none was chosen
 * @param rings before a hotline call was answered, else null (INT-16)
 * @param about the colleague complained about, to whom the caller is not shown; null for none
 */
public record MatterTaken(
    Facts facts,
    MatterKind kind,
    Channel channel,
    Desk desk,
    Instant receivedAt,
    Instant enteredAt,
    Caller caller,
    String category,
    String content,
    Integer rings,
    Long firstContact,
    Long about) {}
