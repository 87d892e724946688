package org.xinsheng.followup;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.domain.Answers;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.shared.Checks;

/**
 * An attempt, and where the owner was reached the record of what they said (FU-4).
 *
 * @param doneAt null for now
 */
public record NewFollowUp(
    FollowUpMode mode,
    Boolean reached,
    Satisfaction satisfaction,
    Validity validity,
    String handlingOpinion,
    String preventionOpinion,
    String serviceSuggestions,
    String overallEvaluation,
    Instant doneAt)
    implements Serializable {

  void check() {
    Checks checks =
        new Checks()
            .required("mode", mode)
            .required("reached", reached)
            .text("handlingOpinion", handlingOpinion, Checks.TEXT)
            .text("preventionOpinion", preventionOpinion, Checks.TEXT)
            .text("serviceSuggestions", serviceSuggestions, Checks.TEXT)
            .text("overallEvaluation", overallEvaluation, Checks.TEXT);
    if (Boolean.TRUE.equals(reached)) {
      checks.required("satisfaction", satisfaction);
    }
    checks.done();
  }

  Answers answers() {
    return new Answers(
        satisfaction,
        validity,
        handlingOpinion,
        preventionOpinion,
        serviceSuggestions,
        overallEvaluation);
  }
}
