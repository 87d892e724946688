package org.xinsheng.meeting;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.shared.Checks;

/**
 * A meeting about one record, as it was held (HD-3).
 *
 * @param convenor a user name or a full name
 * @param attendees user names or full names; who does not work here is kept by name
 */
public record HeldMeeting(
    Instant heldAt, String convenor, List<String> attendees, String analysis, String decision)
    implements Serializable {

  /** Every field of the record is needed (P5 4.2.2). */
  public void check() {
    Checks checks =
        new Checks()
            .required("heldAt", heldAt)
            .requiredText("convenor", convenor, Checks.NAME)
            .requiredText("analysis", analysis, Checks.TEXT)
            .requiredText("decision", decision, Checks.TEXT);
    NewMeeting.checkAttendees(checks, attendees);
    checks.done();
  }
}
