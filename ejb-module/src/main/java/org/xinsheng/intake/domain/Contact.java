package org.xinsheng.intake.domain;

import java.time.Instant;
import org.xinsheng.shared.Place;

/**
 * What was taken in, by whom and where.
 *
 * @param receivedAt earlier than entered for late entry (INT-14)
 * @param category null where none was chosen
 * @param rings before a hotline call was answered, else null (INT-16)
 * @param readBack whether the key points were read back to the caller (INT-6)
 * @param takenBySteward whether whoever took it is a steward there (P3 三5)
 */
public record Contact(
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
    boolean takenBySteward,
    int policyVersion) {}
