package org.xinsheng.followup;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.FollowUpState;

/**
 * A round on the call list.
 *
 * @param number of the case
 * @param dueAt by when the next attempt is promised, null once the round is over
 */
public record FollowUpRow(
    Long id,
    String number,
    Long officeId,
    int round,
    FollowUpState state,
    FollowUpMode mode,
    int attempts,
    Instant openedAt,
    Instant dueAt,
    Instant doneAt)
    implements Serializable {}
