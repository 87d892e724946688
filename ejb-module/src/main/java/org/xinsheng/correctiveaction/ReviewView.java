package org.xinsheng.correctiveaction;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.correctiveaction.domain.ReviewState;
import org.xinsheng.shared.Message;

/**
 * The review of a slip as its reader may see it (CA-1, CA-2).
 *
 * @param state null while nothing is due
 * @param preventionNeeded null while nobody decided
 * @param reason why no prevention is needed, else null
 * @param reportDueAt until when a report is to be handed in, null where nobody waits for one
 * @param opinions what the owner said in the follow-ups
 * @param reports numbers of the reports that serve the slip
 * @param why the reader cannot record the meeting now, null when they can
 * @param rule that says so
 */
public record ReviewView(
    String slip,
    long slipVersion,
    String complaint,
    ReviewState state,
    Instant dueSince,
    Instant dueAt,
    Instant heldAt,
    String meeting,
    String analysis,
    Boolean preventionNeeded,
    String reason,
    Instant reportDueAt,
    List<Opinion> opinions,
    List<String> reports,
    Message why,
    String rule)
    implements Serializable {

  /** What was said in one round. */
  public record Opinion(int round, String handling, String prevention) implements Serializable {}

  public boolean isPossible() {
    return why == null;
  }
}
