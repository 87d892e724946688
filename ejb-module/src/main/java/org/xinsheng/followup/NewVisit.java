package org.xinsheng.followup;

import java.io.Serializable;
import org.xinsheng.followup.domain.HomeVisit;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;

/**
 * What was done at the owner's door (FU-6).
 *
 * @param reported the result as it was reported; this or the reason why not all is solved
 * @param readBack whether the key points were read back to the owner
 * @param improvement what was agreed beyond it, "none" included
 * @param unannouncedReason why without an appointment; needed where none was made
 */
public record NewVisit(
    String reported,
    String unsolvedReason,
    Boolean readBack,
    String improvement,
    String unannouncedReason)
    implements Serializable {

  void check(Checks checks, boolean appointed) {
    checks
        .text("visit.reported", reported, Checks.TEXT)
        .text("visit.unsolvedReason", unsolvedReason, Checks.TEXT)
        .requiredText("visit.improvement", improvement, Checks.TEXT)
        .text("visit.unannouncedReason", unannouncedReason, Checks.TEXT);
    if (isBlank(reported) && isBlank(unsolvedReason)) {
      checks.wrong("visit.reported", Message.of("refusal.reportOrReason"));
    }
    if (!Boolean.TRUE.equals(readBack)) {
      checks.wrong("visit.readBack", Message.of("refusal.readBack"));
    }
    if (!appointed && isBlank(unannouncedReason)) {
      checks.wrong("visit.unannouncedReason", Message.of("refusal.noAppointment"));
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  HomeVisit at(Long round) {
    return new HomeVisit(round, reported, unsolvedReason, improvement, unannouncedReason);
  }
}
