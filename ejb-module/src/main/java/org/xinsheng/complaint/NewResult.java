package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.complaint.domain.Treatment;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Money;

/**
 * A result as it is handed in (HD-1, HD-4, HD-6).
 *
 * @param ownerToldAt null where the follow-up call will tell the owner
 * @param resolvedAt null for now
 */
public record NewResult(
    Cause cause,
    String result,
    String causeAnalysis,
    String correctiveMeasure,
    String explanation,
    String apology,
    String redoneService,
    Money compensation,
    String repair,
    String resolvedForComplainant,
    String thirdPartyContact,
    String improvement,
    Instant ownerToldAt,
    String ownerToldBy,
    Instant resolvedAt)
    implements Serializable {

  Checks check(Checks checks, String path) {
    return checks
        .required(path + "cause", cause)
        .requiredText(path + "result", result, Checks.TEXT)
        .requiredText(path + "causeAnalysis", causeAnalysis, Checks.TEXT)
        .requiredText(path + "correctiveMeasure", correctiveMeasure, Checks.TEXT)
        .text(path + "explanation", explanation, Checks.TEXT)
        .text(path + "apology", apology, Checks.TEXT)
        .text(path + "redoneService", redoneService, Checks.TEXT)
        .text(path + "repair", repair, Checks.TEXT)
        .text(path + "resolvedForComplainant", resolvedForComplainant, Checks.TEXT)
        .text(path + "thirdPartyContact", thirdPartyContact, Checks.TEXT)
        .text(path + "improvement", improvement, Checks.TEXT)
        .text(path + "ownerToldBy", ownerToldBy, Checks.TEXT);
  }

  Treatment treatment() {
    return new Treatment(
        cause,
        result,
        causeAnalysis,
        correctiveMeasure,
        explanation,
        apology,
        redoneService,
        compensation,
        repair,
        resolvedForComplainant,
        thirdPartyContact,
        improvement);
  }
}
