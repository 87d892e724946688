package org.xinsheng.deadline.domain;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectRef;

/**
 * Something that a deadline did (DL-12). A breach is at once the first rung.
 *
 * @param at its own instant, which after a downtime lies in the past (DL-9)
 * @param dueAt the due time that was missed, or nears
 * @param lap 0, then one more with each approved overtime: the ladder starts afresh (DL-8)
 * @param rung whom it escalates to, null where it does not
 * @param rungNo 1 for the first rung, 0 where it does not escalate
 */
public record DeadlineFact(
    DeadlineFactType type,
    Long deadlineId,
    DeadlineKind kind,
    int round,
    SubjectRef subject,
    Place place,
    Instant at,
    Instant dueAt,
    int lap,
    Role rung,
    int rungNo,
    Actor by)
    implements Serializable {

  public boolean escalates() {
    return rungNo > 0;
  }

  /** Names this fact among all; the same fact has the same key for ever. */
  public String key() {
    String rungs = escalates() ? "/" + lap + "/" + rungNo : "";
    return "deadline/" + deadlineId + "/" + type + rungs;
  }
}
