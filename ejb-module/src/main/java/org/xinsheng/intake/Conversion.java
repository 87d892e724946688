package org.xinsheng.intake;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.shared.Checks;

/**
 * What a record becomes (INT-1); beyond kind and reason only what the new kind asks for is looked
 * at.
 *
 * @param category for a complaint that had none before, else null keeps what it had
 * @param criteria of a complaint (SEV-4)
 * @param superior of a complaint that came from above, where the old record names none (INT-4)
 * @param shelf where a complaint's paper lies, where the old record does not say (INT-5)
 * @param answer of an enquiry answered at once (INT-10)
 * @param source where an enquiry's answer will come from
 * @param callBackBy by which way the owner is called back
 * @param agreed whether the owner agrees to how and when
 * @param to user name of the colleague whom a message is for (INT-11)
 * @param agreedDueAt the promised time of a call-back, or of a repair
 * @param department code of the one that does a repair or service request; null leaves it to be
 *     dispatched
 * @param username who does it, null for the department's head
 * @param location where it is to be done, or help is needed
 */
public record Conversion(
    MatterKind kind,
    String reason,
    String category,
    List<String> criteria,
    From superior,
    String shelf,
    String answer,
    String source,
    String callBackBy,
    Boolean agreed,
    String to,
    String callbackPhone,
    Instant agreedDueAt,
    String department,
    String username,
    String location)
    implements Serializable {

  /** Who above forwarded it. */
  public record From(String name, String organisation, String opinion) implements Serializable {}

  /** To a kind that asks for nothing more. */
  public static Conversion to(MatterKind kind, String reason) {
    return new Conversion(
        kind, reason, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null);
  }

  /** Where leaving the old kind needs one. */
  public void checkReason() {
    new Checks().requiredText("reason", reason, Checks.TEXT).done();
  }

  void check() {
    new Checks()
        .required("kind", kind)
        .text("reason", reason, Checks.TEXT)
        .text("category", category, Checks.NAME)
        .text("shelf", shelf, Checks.TEXT)
        .text("department", department, Checks.NAME)
        .text("username", username, Checks.NAME)
        .text("location", location, Checks.NAME)
        .done();
  }
}
