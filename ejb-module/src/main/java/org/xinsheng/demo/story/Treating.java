package org.xinsheng.demo.story;

import java.time.Instant;
import org.xinsheng.complaint.NewResult;
import org.xinsheng.complaint.OnTheSpot;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.shared.Money;

/** What was found and done, with everything that its cause needs (HD-1). */
final class Treating {

  private Treating() {}

  /**
   * @param told null where the follow-up tells the owner
   * @param paid null where the remedy is no money
   */
  static NewResult of(Situation matter, String result, Instant told, Money paid, Dice dice) {
    Cause cause = matter.cause();
    return new NewResult(
        cause,
        result,
        matter.analysis(),
        matter.measure(),
        matter.explanation(),
        matter.isOfStaff() ? Phrases.one("apology", dice) : null,
        cause == Cause.STAFF_BELOW_STANDARD ? matter.remedy() : null,
        paid,
        cause == Cause.STAFF_CAUSED_LOSS ? matter.remedy() : null,
        cause == Cause.OTHER_OWNER ? matter.remedy() : null,
        matter.contact(),
        cause == Cause.FACILITY_LIMIT ? matter.remedy() : null,
        told,
        told == null ? null : Phrases.one("told", dice),
        null);
  }

  static OnTheSpot onTheSpot(Situation matter, Dice dice) {
    NewResult it = of(matter, matter.result(), null, null, dice);
    return new OnTheSpot(
        true,
        it.cause(),
        it.result(),
        it.causeAnalysis(),
        it.correctiveMeasure(),
        it.explanation(),
        it.apology(),
        it.redoneService(),
        null,
        it.repair(),
        it.resolvedForComplainant(),
        it.thirdPartyContact(),
        it.improvement(),
        null,
        Phrases.one("told", dice),
        null);
  }
}
