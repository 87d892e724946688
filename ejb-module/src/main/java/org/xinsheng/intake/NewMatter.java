package org.xinsheng.intake;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.organisation.domain.UnitText;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;

/**
 * What a contact of any kind is taken with.
 *
 * @param office its code
 * @param receivedAt null for now; earlier for late entry (INT-14)
 * @param category a category's code, null where none is chosen
 */
public record NewMatter(
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
  public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  /** Not a time that anybody promises; exclusive. */
  public static final Instant TOO_FAR = Instant.parse("2200-01-01T00:00:00Z");

  /** Name and a phone or a unit suffice; nobody needs to be in the contact book. */
  public record Customer(String name, String phone, String unit) implements Serializable {}

  /** What is wrong with it, to which a kind adds its own. */
  public Checks checks() {
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
    return checks;
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

  /** A promised time that nobody means. */
  public static void promised(Checks checks, String field, Instant at) {
    if (at != null && (at.isBefore(EARLIEST) || !at.isBefore(TOO_FAR))) {
      checks.wrong(field, Message.of("refusal.notATime"));
    }
  }

  public static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
