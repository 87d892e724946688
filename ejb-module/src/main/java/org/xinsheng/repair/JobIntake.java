package org.xinsheng.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.xinsheng.intake.MatterIntake;
import org.xinsheng.intake.domain.Contact;
import org.xinsheng.intake.domain.Taking;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;

/** Finds what the taker's words mean, and whether a steward took it. */
@ApplicationScoped
class JobIntake {

  @Inject private MatterIntake intake;

  /**
   * @throws org.xinsheng.shared.NotAllowed to a mere administrator (INT-3)
   */
  Contact contact(JobKind kind, NewJob input, Actor actor, Instant now) {
    return contact(intake.taken(kind.matter(), input.matter(), actor, now), actor, now);
  }

  Contact contact(Taking taking, Actor actor, Instant now) {
    return new Contact(
        taking.place(),
        taking.channel(),
        taking.desk(),
        taking.receivedAt(),
        taking.enteredAt(),
        taking.caller(),
        taking.category(),
        taking.content(),
        taking.rings(),
        taking.readBack(),
        taking.firstContact(),
        intake.isTakenBySteward(taking, actor, now),
        taking.policyVersion());
  }

  /**
   * When it is to be done, as agreed with the owner; null for no agreement.
   *
   * @throws RuleViolation naming the field for what lies before the receipt
   */
  static Instant appointment(JobKind kind, String field, Instant wished, Contact contact) {
    if (wished == null) {
      return null;
    }
    Instant agreed = orNow(wished, contact.enteredAt());
    if (!agreed.isAfter(contact.receivedAt())) {
      throw RuleViolation.at(field, kind.rule(), Message.of("refusal.jobTimeInPast"));
    }
    return agreed;
  }

  /** An instant that the caller may leave out; whole milliseconds, like the product's clock. */
  static Instant orNow(Instant at, Instant now) {
    return at == null ? now : at.truncatedTo(ChronoUnit.MILLIS);
  }
}
