package org.xinsheng.followup;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.FollowUpState;
import org.xinsheng.followup.domain.Satisfaction;

/**
 * A round on the call list.
 *
 * @param number of the case
 * @param dueAt by when the next attempt is promised, null once the round is over
 * @param rating the owner's on the portal, which never replaces the call; null where there is none
 * @param callAt its place on the call list, null where it has none
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
    Instant doneAt,
    Satisfaction rating,
    Instant callAt)
    implements Serializable {}
