package org.xinsheng.suggestion.domain;

import java.time.Instant;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.SubjectRef;

/**
 * A suggestion as it came in.
 *
 * @param receivedAt earlier than now for late entry (INT-14)
 * @param category null where none was chosen
 * @param rings before a hotline call was answered, else null (INT-16)
 * @param readBack whether the key points were read back to the caller (INT-6)
 * @param source the record in which it was heard, null where the owner came with it (FU-4)
 */
public record SuggestionTaken(
    Place place,
    Channel channel,
    Instant receivedAt,
    Instant enteredAt,
    Caller caller,
    String category,
    String content,
    Integer rings,
    Boolean readBack,
    Long firstContact,
    SubjectRef source,
    int policyVersion) {}
