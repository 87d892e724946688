package org.xinsheng.suggestion;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.organisation.domain.UnitText;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;

/**
 * A suggestion as it is taken.
 *
 * @param office its code
 * @param receivedAt null for now; earlier for late entry (INT-14)
 * @param category a category's code, null where none is chosen
 */
public record NewSuggestion(
    String office,
    Channel channel,
    Instant receivedAt,
    boolean anonymous,
    Customer customer,
    String category,
    String content,
    Integer ringsBeforeAnswer,
    Boolean readBack)
    implements Serializable {

  /** The earliest instant that the product accepts. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  /** Name and a phone or a unit suffice; nobody needs to be in the contact book. */
  public record Customer(String name, String phone, String unit) implements Serializable {}

  void check() {
    Checks checks =
        new Checks()
            .requiredText("office", office, Checks.NAME)
            .required("channel", channel)
            .text("category", category, Checks.NAME)
            .requiredText("content", content, Checks.CONTENT)
            .range("ringsBeforeAnswer", ringsBeforeAnswer, 0, 99);
    if (receivedAt != null && receivedAt.isBefore(EARLIEST)) {
      checks.wrong("receivedAt", Message.of("refusal.tooEarly"));
    }
    checkCustomer(checks);
    checks.done();
  }

  private void checkCustomer(Checks checks) {
    if (customer == null) {
      if (!anonymous) {
        checks.required("customer", null);
      }
      return;
    }
    UnitText unit = UnitText.read(customer.unit()).orElse(null);
    checks
        .text("customer.name", customer.name(), Checks.NAME)
        .text("customer.phone", customer.phone(), Checks.NAME)
        .text("customer.unit", unit == null ? customer.unit() : unit.value(), Checks.NAME);
    if (!anonymous) {
      checks.required("customer.name", customer.name());
      if (isBlank(customer.phone()) && unit == null) {
        checks.wrong("customer.phone", Message.of("refusal.phoneOrUnit"));
      }
    }
  }

  static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
