package org.xinsheng.enquiry;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.shared.Checks;

/**
 * An enquiry as it is taken, with its answer or with what the owner agreed to (INT-10).
 *
 * @param answer null where it has to be found out
 * @param source where the answer will come from
 * @param callBackBy by which way the owner is called back
 * @param agreed whether the owner agrees to how and when
 */
public record NewEnquiry(
    String office,
    Channel channel,
    Instant receivedAt,
    boolean anonymous,
    NewMatter.Customer customer,
    String category,
    String content,
    Integer ringsBeforeAnswer,
    Boolean readBack,
    String answer,
    String source,
    String callBackBy,
    Instant agreedDueAt,
    Boolean agreed)
    implements Serializable {

  NewMatter matter() {
    return new NewMatter(
        office,
        channel,
        receivedAt,
        anonymous,
        customer,
        category,
        content,
        ringsBeforeAnswer,
        readBack);
  }

  void check() {
    checkPromise(matter().checks(), answer, source, callBackBy, agreedDueAt).done();
  }

  static Checks checkPromise(
      Checks checks, String answer, String source, String by, Instant agreedDueAt) {
    NewMatter.promised(checks, "agreedDueAt", agreedDueAt);
    return checks
        .text("answer", answer, Checks.TEXT)
        .text("source", source, Checks.TEXT)
        .text("callBackBy", by, Checks.NAME);
  }
}
