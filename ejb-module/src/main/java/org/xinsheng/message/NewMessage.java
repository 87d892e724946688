package org.xinsheng.message;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.shared.Checks;

/**
 * A message as it is taken (INT-11).
 *
 * @param to user name of the colleague whom it is for
 * @param callbackPhone null for the caller's own
 */
public record NewMessage(
    String office,
    Channel channel,
    Instant receivedAt,
    boolean anonymous,
    NewMatter.Customer customer,
    String category,
    String content,
    Integer ringsBeforeAnswer,
    Boolean readBack,
    String to,
    String callbackPhone)
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
    checkAddress(matter().checks(), to, callbackPhone).done();
  }

  static Checks checkAddress(Checks checks, String to, String callbackPhone) {
    return checks
        .requiredText("to", to, Checks.NAME)
        .text("callbackPhone", callbackPhone, Checks.NAME);
  }
}
