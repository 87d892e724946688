package org.xinsheng.repair;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.organisation.domain.UnitText;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;

/**
 * A repair or service request as it is taken.
 *
 * @param office its code
 * @param receivedAt null for now; earlier for late entry (INT-14)
 * @param category a category's code, null where none is chosen
 * @param content the fault, or what is asked for
 * @param location where, null where the unit says it
 * @param urgency in the owner's words
 * @param appointmentAt agreed with the owner, null for none
 * @param dispatch to whom at once, as by night (INT-2); null for later
 * @param onTheSpot what the taker did about it at once (INT-8), null for nothing
 */
public record NewJob(
    String office,
    Channel channel,
    Instant receivedAt,
    boolean anonymous,
    Customer customer,
    String category,
    String content,
    String location,
    String urgency,
    Instant appointmentAt,
    Integer ringsBeforeAnswer,
    Boolean readBack,
    NewDispatch dispatch,
    OnTheSpot onTheSpot)
    implements Serializable {

  /** The earliest instant that the product accepts. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  /** Name and a phone or a unit suffice; nobody needs to be in the contact book. */
  public record Customer(String name, String phone, String unit) implements Serializable {}

  /**
   * @param agreed the owner agreed to the solution
   * @param doneAt null for the received time
   */
  public record OnTheSpot(Boolean agreed, String result, String material, Instant doneAt)
      implements Serializable {

    NewCompletion completion(Instant receivedAt) {
      return new NewCompletion(result, material, null, doneAt == null ? receivedAt : doneAt);
    }
  }

  void check() {
    Checks checks =
        new Checks()
            .requiredText("office", office, Checks.NAME)
            .required("channel", channel)
            .text("category", category, Checks.NAME)
            .requiredText("content", content, Checks.CONTENT)
            .text("location", location, Checks.NAME)
            .text("urgency", urgency, Checks.NAME)
            .range("ringsBeforeAnswer", ringsBeforeAnswer, 0, 99);
    if (receivedAt != null && receivedAt.isBefore(EARLIEST)) {
      checks.wrong("receivedAt", Message.of("refusal.tooEarly"));
    }
    checkCustomer(checks);
    if (dispatch != null) {
      dispatch.check(checks, "dispatch.");
    }
    if (onTheSpot != null) {
      onTheSpot.completion(receivedAt).check(checks, "onTheSpot.");
    }
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
