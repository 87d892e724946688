package org.xinsheng.complaint;

import java.time.Instant;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.shared.Money;

/** Results by name. */
public final class NewResultFixture {

  private NewResultFixture() {}

  /** The rules were not understood; the follow-up call will tell the owner. */
  public static NewResult explained() {
    return explained(null, null);
  }

  /**
   * @param resolvedAt null for now
   * @param toldAt null where the owner does not know yet
   */
  public static NewResult explained(Instant resolvedAt, Instant toldAt) {
    return result(Cause.RULES_MISUNDERSTOOD, null, resolvedAt, toldAt);
  }

  public static NewResult paid(String amount) {
    return result(Cause.STAFF_CAUSED_LOSS, Money.of(amount), null, null);
  }

  public static NewResult result(Cause cause, Money paid, Instant resolvedAt, Instant toldAt) {
    return new NewResult(
        cause,
        "已处理",
        "原因分析",
        "纠正措施",
        "已解释",
        "已致歉",
        null,
        paid,
        null,
        null,
        null,
        null,
        toldAt,
        toldAt == null ? null : "电话",
        resolvedAt);
  }
}
