package org.xinsheng.intake.domain;

import java.time.Instant;
import org.xinsheng.shared.Place;

/**
 * What a contact of any kind came in with.
 *
 * @param desk which desk it falls to by the received time (INT-2)
 * @param receivedAt earlier than now for late entry (INT-14)
 * @param category null where none was chosen
 * @param rings before a hotline call was answered, else null (INT-16)
 * @param readBack whether the key points were read back to the caller (INT-6)
 * @param convertedFrom number of the record that this one was before (INT-1), else null
 */
public record Taking(
    Place place,
    Channel channel,
    Desk desk,
    Instant receivedAt,
    Instant enteredAt,
    Caller caller,
    String category,
    String content,
    Integer rings,
    Boolean readBack,
    Long firstContact,
    String convertedFrom,
    int policyVersion) {}
