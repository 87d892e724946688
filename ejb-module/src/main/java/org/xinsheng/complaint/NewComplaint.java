package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.MajorAnswer;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.RequestedTime;
import org.xinsheng.organisation.domain.UnitText;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Money;

/**
 * A complaint as it is taken.
 *
 * @param office its code
 * @param receivedAt null for now; earlier for late entry (INT-14)
 * @param linkedTo the number of an earlier case
 * @param majorAnswers whether MAJOR criteria are met, where that is asked (SEV-10); null for none
 */
public record NewComplaint(
    String office,
    Channel channel,
    Instant receivedAt,
    boolean anonymous,
    Customer customer,
    String category,
    String content,
    Set<Criterion> criteria,
    RequestedTime requestedBy,
    Money lossAmount,
    Integer ringsBeforeAnswer,
    Boolean readBack,
    String subjectStaff,
    String subjectDepartment,
    Superior superior,
    Deferral deferral,
    Document document,
    OnTheSpot onTheSpot,
    String linkedTo,
    List<MajorAnswer> majorAnswers)
    implements Serializable {

  /** The earliest instant that the product accepts. */
  public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  /** Name and a phone or a unit suffice; nobody needs to be in the contact book. */
  public record Customer(String name, String phone, String unit) implements Serializable {}

  public record Superior(String name, String organisation, String opinion, Instant receivedAt)
      implements Serializable {}

  public record Deferral(String consentBy, String reason) implements Serializable {}

  /**
   * The letter or fax: a scan of it, or where the paper lies (INT-5).
   *
   * @param shelf where the paper lies, null where a scan is named
   * @param attachment id of an upload of the taker's, null where a shelf is named
   */
  public record Document(String shelf, Long attachment) implements Serializable {}

  /** The answers that were given. */
  List<MajorAnswer> answers() {
    return majorAnswers == null ? List.of() : majorAnswers;
  }

  /** Where the paper lies, null where nobody said. */
  String shelf() {
    return document == null || isBlank(document.shelf()) ? null : document.shelf();
  }

  /** The scan, null where there is none. */
  Long scan() {
    return document == null ? null : document.attachment();
  }

  void check() {
    Checks checks =
        new Checks()
            .requiredText("office", office, Checks.NAME)
            .required("channel", channel)
            .requiredText("category", category, Checks.NAME)
            .requiredText("content", content, Checks.CONTENT)
            .range("ringsBeforeAnswer", ringsBeforeAnswer, 0, 99)
            .text("subjectStaff", subjectStaff, Checks.NAME)
            .text("subjectDepartment", subjectDepartment, Checks.NAME)
            .text("linkedTo", linkedTo, Checks.NAME);
    if (receivedAt != null && receivedAt.isBefore(EARLIEST)) {
      checks.wrong("receivedAt", Message.of("refusal.tooEarly"));
    }
    MajorAnswers.check(checks, majorAnswers);
    checkCustomer(checks);
    checkSuperior(checks);
    if (deferral != null) {
      checks
          .requiredText("deferral.consentBy", deferral.consentBy(), Checks.NAME)
          .requiredText("deferral.reason", deferral.reason(), Checks.TEXT);
    }
    if (document != null) {
      checks.text("document.shelf", document.shelf(), Checks.TEXT);
      if (document.attachment() == null) {
        checks.required("document.shelf", document.shelf());
      }
    }
    if (onTheSpot != null) {
      onTheSpot.result(receivedAt).check(checks, "onTheSpot.");
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

  private void checkSuperior(Checks checks) {
    if (superior != null) {
      checks
          .requiredText("superior.name", superior.name(), Checks.NAME)
          .text("superior.organisation", superior.organisation(), Checks.NAME)
          .requiredText("superior.opinion", superior.opinion(), Checks.TEXT);
    }
  }

  static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
