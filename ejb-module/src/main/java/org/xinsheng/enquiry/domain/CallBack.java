package org.xinsheng.enquiry.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;

/** What was promised to an owner who gets the answer later (INT-10, P1 4.3.2.1). */
@Embeddable
public class CallBack {

  @Column(name = "answer_source", updatable = false)
  private String source;

  @Column(name = "call_back_by", updatable = false)
  private String by;

  @Column(name = "agreed_due_at", updatable = false)
  private Instant dueAt;

  protected CallBack() {}

  /**
   * @param source where the answer will come from
   * @param by by which way the owner is called back
   */
  public CallBack(String source, String by, Instant dueAt) {
    this.source = source;
    this.by = by;
    this.dueAt = dueAt;
  }

  /**
   * @param agreed whether the owner agrees to how and when
   * @param received the time is promised for later than this
   * @throws RuleViolation INT-10 for what is missing, the first of it
   */
  void requireComplete(Boolean agreed, Instant received) {
    requireGiven("source", source);
    requireGiven("callBackBy", by);
    requireGiven("agreedDueAt", dueAt);
    if (!dueAt.isAfter(received)) {
      throw RuleViolation.at("agreedDueAt", "INT-10", Message.of("refusal.callBackBeforeReceipt"));
    }
    if (!Boolean.TRUE.equals(agreed)) {
      throw RuleViolation.at("agreed", "INT-10", Message.of("refusal.callBackNotAgreed"));
    }
  }

  private static void requireGiven(String field, Object value) {
    if (value == null || value instanceof String text && text.isBlank()) {
      throw RuleViolation.at(field, "INT-10", Message.of("refusal.callBackNeeded"));
    }
  }

  public String source() {
    return source;
  }

  public String by() {
    return by;
  }

  public Instant dueAt() {
    return dueAt;
  }
}
