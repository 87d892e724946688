package org.xinsheng.suggestion;

import java.time.Instant;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.SubjectRef;

/**
 * A suggestion heard in a follow-up or an interview (FU-4).
 *
 * @param source the record in which it was heard; whoever heard it sees that record
 * @param place the source's; the department concerned by it does not matter here
 * @param channel how they spoke: HOTLINE for a call, ON_SITE at the door
 * @param caller the customer as the source has them
 * @param category the source's, null for none
 * @param heardAt when, which late entry may put before now
 */
public record HeardSuggestion(
    SubjectRef source,
    Place place,
    Channel channel,
    Caller caller,
    String category,
    String content,
    Instant heardAt) {

  /**
   * @param field the path of the text in the caller's own input, named in a refusal
   */
  void check(String field) {
    new Checks().requiredText(field, content, Checks.CONTENT).done();
  }
}
