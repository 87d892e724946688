package org.xinsheng.intake.domain;

import java.time.Instant;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.SubjectRef;

/**
 * A matter of any kind, as far as the desk must know it when it comes (INT-2).
 *
 * @param category null where none was chosen
 * @param firstContact who took it, null while nobody did (INT-18)
 * @param about the colleague complained about, to whom the caller is not shown; null for none
 */
public record HandedOver(
    SubjectRef subject,
    Place place,
    Channel channel,
    Caller caller,
    String category,
    String content,
    Instant receivedAt,
    Long firstContact,
    Long about) {}
