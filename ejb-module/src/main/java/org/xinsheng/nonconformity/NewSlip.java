package org.xinsheng.nonconformity;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Money;

/**
 * What is written into a slip, when it is raised or while it is a draft.
 *
 * @param complaint number of the case that it is about, null where it is raised directly
 * @param office its code; null for the complaint's
 * @param department code of the one at fault; null: the one complained about, else the one of the
 *     complaint's category, else that of whoever executes it
 * @param nonconformity null for what the complaint says
 * @param causeAnalysis null for what the meeting about the complaint found
 * @param correctiveMeasure null for what that meeting decided
 * @param responsible user name of who executes it, null for the department's head
 * @param executionDueAt may be left out until the submission
 * @param lossAmount null for the complaint's; never below it (NCR-4)
 */
public record NewSlip(
    String complaint,
    String office,
    String department,
    String nonconformity,
    String causeAnalysis,
    String correctiveMeasure,
    String responsible,
    Instant executionDueAt,
    Money lossAmount)
    implements Serializable {

  /** A draft needs to say what was wrong, or which complaint says it. */
  void check() {
    Checks checks =
        new Checks()
            .text("complaint", complaint, Checks.NAME)
            .text("office", office, Checks.NAME)
            .text("department", department, Checks.NAME)
            .text("nonconformity", nonconformity, Checks.CONTENT)
            .text("causeAnalysis", causeAnalysis, Checks.TEXT)
            .text("correctiveMeasure", correctiveMeasure, Checks.TEXT)
            .text("responsible", responsible, Checks.NAME);
    if (isBlank(complaint)) {
      checks.required("office", office).required("nonconformity", nonconformity);
    }
    checks.done();
  }

  /** While it is a draft nothing comes from elsewhere. */
  void checkAsDraft() {
    check();
    new Checks().requiredText("nonconformity", nonconformity, Checks.CONTENT).done();
  }

  static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
