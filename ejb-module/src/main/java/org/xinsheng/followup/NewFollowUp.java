package org.xinsheng.followup;

import java.io.Serializable;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.domain.Answers;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.shared.Checks;

/**
 * An attempt, and where the owner was reached the record of what they said (FU-4).
 *
 * @param doneAt null for now
 * @param visit what was done at the door, null where nobody says so (FU-6)
 * @param ownerAskedForCall the owner wants this call, though their entry says otherwise (ORG-3)
 * @param recordSuggestion whether the service suggestions become a suggestion at once (FU-4)
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
    Instant doneAt,
    NewVisit visit,
    Boolean ownerAskedForCall,
    Boolean recordSuggestion)
    implements Serializable {

  /** What the paper form asks, and no more. */
  public NewFollowUp(
      FollowUpMode mode,
      Boolean reached,
      Satisfaction satisfaction,
      Validity validity,
      String handlingOpinion,
      String preventionOpinion,
      String serviceSuggestions,
      String overallEvaluation,
      Instant doneAt) {
    this(
        mode,
        reached,
        satisfaction,
        validity,
        handlingOpinion,
        preventionOpinion,
        serviceSuggestions,
        overallEvaluation,
        doneAt,
        null,
        null,
        null);
  }

  boolean hasSuggestion() {
    return Boolean.TRUE.equals(recordSuggestion) && Boolean.TRUE.equals(reached);
  }

  /**
   * @param appointed whether the visit was agreed by telephone
   */
  void checkVisit(boolean appointed) {
    if (visit != null && mode == FollowUpMode.DOOR && Boolean.TRUE.equals(reached)) {
      Checks checks = new Checks();
      visit.check(checks, appointed);
      checks.done();
    }
  }

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
      if (hasSuggestion()) {
        checks.requiredText("serviceSuggestions", serviceSuggestions, Checks.TEXT);
      }
    }
    checks.done();
  }

  /** Whether the matter proved valid; null where the call neither confirmed nor changed it. */
  Boolean valid() {
    return validity == null || validity == Validity.UNDETERMINED
        ? null
        : Boolean.valueOf(validity == Validity.VALID);
  }

  /** All that the owner said of the service, as it is passed on (INT-20). */
  String opinions() {
    return Stream.of(handlingOpinion, preventionOpinion, serviceSuggestions, overallEvaluation)
        .filter(it -> it != null && !it.isBlank())
        .collect(Collectors.joining("\n"));
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
