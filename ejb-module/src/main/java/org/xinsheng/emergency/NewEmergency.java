package org.xinsheng.emergency;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;

/**
 * An emergency as it is taken (INT-21). Nobody asks for a name while somebody is in danger: without
 * a customer it is anonymous.
 *
 * @param location where help is needed, null where the unit says it
 * @param deferral always null: an emergency is not deferred (INT-13)
 */
public record NewEmergency(
    String office,
    Channel channel,
    Instant receivedAt,
    boolean anonymous,
    NewMatter.Customer customer,
    String category,
    String content,
    Integer ringsBeforeAnswer,
    Boolean readBack,
    String location,
    Deferral deferral)
    implements Serializable {

  public record Deferral(String consentBy, String reason) implements Serializable {}

  NewMatter matter() {
    boolean nameless =
        customer == null
            || NewMatter.isBlank(customer.name())
            || NewMatter.isBlank(customer.phone()) && NewMatter.isBlank(customer.unit());
    return new NewMatter(
        office,
        channel,
        receivedAt,
        anonymous || nameless,
        customer,
        category,
        content,
        ringsBeforeAnswer,
        readBack);
  }

  /**
   * @throws RuleViolation INT-13 for one that is to be deferred
   */
  void check() {
    Checks checks = matter().checks();
    checks.text("location", location, Checks.TEXT).done();
    if (deferral != null) {
      throw RuleViolation.at("deferral", "INT-13", Message.of("refusal.notDeferrable"));
    }
  }
}
