package org.xinsheng.correctiveaction;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;

/**
 * A review meeting as it was held (CA-2); whoever records it convened it.
 *
 * @param heldAt null for now
 * @param attendees user names or full names; who does not work here is kept by name
 * @param reason needed where no prevention is needed
 */
public record NewReview(
    Instant heldAt,
    List<String> attendees,
    String analysis,
    Boolean preventionNeeded,
    String reason)
    implements Serializable {

  private static final int MOST_ATTENDEES = 100;

  void check() {
    Checks checks =
        new Checks()
            .required("attendees", attendees)
            .requiredText("analysis", analysis, Checks.TEXT)
            .required("preventionNeeded", preventionNeeded)
            .text("reason", reason, Checks.TEXT);
    if (attendees != null) {
      if (attendees.size() > MOST_ATTENDEES) {
        checks.wrong("attendees", Message.of("refusal.outOfRange", 1, MOST_ATTENDEES));
      }
      attendees.forEach(it -> checks.requiredText("attendees", it, Checks.NAME));
    }
    checks.done();
  }
}
