package org.xinsheng.meeting;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;

/**
 * A meeting to come, or one that took place.
 *
 * @param office its code
 * @param heldAt to come: it is convened; past: it was held, and its minutes may come with it
 * @param convenor a user name or a full name, null for the caller
 * @param attendees user names or full names; who does not work here is kept by name
 * @param agenda null for none
 */
public record NewMeeting(
    String office,
    String topic,
    Instant heldAt,
    String convenor,
    List<String> attendees,
    String agenda,
    String analysis,
    String decision)
    implements Serializable {

  static final int MOST_ATTENDEES = 100;

  void check() {
    Checks checks =
        new Checks()
            .requiredText("office", office, Checks.NAME)
            .requiredText("topic", topic, Checks.NAME)
            .required("heldAt", heldAt)
            .text("convenor", convenor, Checks.NAME)
            .text("agenda", agenda, Checks.TEXT)
            .text("analysis", analysis, Checks.TEXT)
            .text("decision", decision, Checks.TEXT);
    checkAttendees(checks, attendees);
    checks.done();
  }

  static void checkAttendees(Checks checks, List<String> attendees) {
    checks.required("attendees", attendees);
    if (attendees == null) {
      return;
    }
    if (attendees.size() > MOST_ATTENDEES) {
      checks.wrong("attendees", Message.of("refusal.outOfRange", 1, MOST_ATTENDEES));
    }
    for (String one : attendees) {
      checks.requiredText("attendees", one, Checks.NAME);
    }
  }
}
