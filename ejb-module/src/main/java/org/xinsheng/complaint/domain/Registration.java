package org.xinsheng.complaint.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Deferral;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.intake.domain.Superior;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/**
 * Everything known when a complaint is taken, with what the severity table adds to it (DL-1).
 *
 * @param place its department is the one complained about, null if unknown
 * @param clocksStartAt the received time, or the next opening for a deferred matter (INT-13)
 * @param firstContact null for what its owner brought by the web (INT-18)
 * @param handler null where nobody could be found (ORG-6)
 * @param scanned whether a scan of the letter or fax is attached (INT-5)
 * @param requestedBy the owner's wish, stored for every severity (DL-2)
 */
public record Registration(
    Place place,
    Channel channel,
    Desk desk,
    Instant receivedAt,
    Instant enteredAt,
    Instant clocksStartAt,
    Deferral deferral,
    Caller caller,
    Superior superior,
    String category,
    String content,
    Set<Criterion> criteria,
    Severity severity,
    Long firstContact,
    boolean takenBySteward,
    Long handler,
    List<Role> reportedTo,
    Long subjectStaff,
    Instant requestedBy,
    Money loss,
    Integer rings,
    Boolean readBack,
    String documentShelf,
    boolean scanned,
    ComplaintNumber linkedTo,
    int policyVersion) {

  /** Its owner brought it by the web, and nobody has seen it yet (INT-18). */
  boolean isProvisional() {
    return channel == Channel.WEB && firstContact == null;
  }

  /**
   * @throws RuleViolation INT-4, INT-5, INT-13, INT-14 or DL-2, with the field and the remedy
   */
  public Complaint complaint() {
    if (receivedAt.isAfter(enteredAt)) {
      throw RuleViolation.at("receivedAt", "INT-14", Message.of("refusal.inFuture"));
    }
    if (channel.isFromSuperior() && superior == null) {
      throw RuleViolation.at("superior", "INT-4", Message.of("refusal.superiorNeeded", channel));
    }
    if (channel.isPaper() && documentShelf == null && !scanned) {
      throw RuleViolation.at("document", "INT-5", Message.of("refusal.documentNeeded", channel));
    }
    if (requestedBy != null && requestedBy.isBefore(enteredAt)) {
      throw RuleViolation.at("requestedBy", "DL-2", Message.of("refusal.requestedInPast"));
    }
    if (deferral != null && (desk == Desk.CUSTOMER_SERVICE || severity == Severity.MAJOR)) {
      throw RuleViolation.at("deferral", "INT-13", Message.of("refusal.notDeferrable"));
    }
    return new Complaint(this);
  }
}
