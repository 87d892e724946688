package org.xinsheng.enquiry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.enquiry.domain.Enquiry;
import org.xinsheng.enquiry.domain.EnquiryAct;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.MatterIntake;
import org.xinsheng.intake.TakenMatters;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.Taking;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Recorded;

/** Takes enquiries, answers them, and keeps the promise of a call (INT-10). */
@Stateless
@RolesAllowed("STAFF")
public class EnquiryDesk {

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private MatterIntake intake;
  @Inject private TakenMatters matters;
  @Inject private Enquiries enquiries;
  @Inject private DeadlineDesk deadlines;

  /**
   * Everybody who works here takes enquiries (INT-3); what is answered at once is closed at once.
   *
   * @return the new enquiry's number
   */
  public String register(NewEnquiry input) {
    input.check();
    Actor actor = current.get();
    Instant now = clock.now();
    Taking taking = intake.taken(MatterKind.ENQUIRY, input.matter(), actor, now);
    return enquiries
        .keep(
            taking,
            new Enquiries.Promise(
                input.answer(),
                input.source(),
                input.callBackBy(),
                input.agreedDueAt(),
                input.agreed()),
            actor,
            now)
        .number();
  }

  /**
   * The owner has the answer; CALLBACK is kept.
   *
   * @param answeredAt null for now; earlier for late entry
   */
  public void answer(String number, Long expected, String text, Instant answeredAt) {
    new Checks().requiredText("text", text, Checks.TEXT).done();
    Actor actor = current.get();
    Instant now = clock.now();
    Enquiry enquiry = matters.locked(Enquiry.class, number, expected, EnquiryAct.ANSWER, actor);
    Instant at = answeredAt == null ? now : answeredAt.truncatedTo(ChronoUnit.MILLIS);
    Recorded answered = enquiry.answer(text, actor, at, now);
    matters.tell(
        answered.with(deadlines.done(enquiry.ref(), DeadlineKind.CALLBACK, at, now, actor)));
  }

  /**
   * @param remark null for nothing worth noting
   */
  public void complete(String number, Long expected, String remark) {
    new Checks().text("remark", remark, Checks.TEXT).done();
    Actor actor = current.get();
    Enquiry enquiry = matters.locked(Enquiry.class, number, expected, EnquiryAct.COMPLETION, actor);
    matters.tell(enquiry.close(remark, actor, clock.now()));
  }

  public void cancel(String number, Long expected, String reason) {
    new Checks().requiredText("reason", reason, Checks.TEXT).done();
    Actor actor = current.get();
    Instant now = clock.now();
    Enquiry enquiry =
        matters.locked(Enquiry.class, number, expected, EnquiryAct.CANCELLATION, actor);
    Recorded cancelled = enquiry.cancel(reason, actor, now);
    matters.tell(cancelled.with(matters.cancelClocks(enquiry, now)));
  }

  /**
   * It goes on as another kind (INT-1).
   *
   * @return the new record's number
   */
  public String convert(String number, Long expected, Conversion wish) {
    Actor actor = current.get();
    Enquiry enquiry = matters.locked(Enquiry.class, number, expected, EnquiryAct.CONVERSION, actor);
    return matters.convert(enquiry, EnquiryAct.CONVERSION, wish, actor, clock.now());
  }
}
