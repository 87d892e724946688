package org.xinsheng.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.enquiry.domain.CallBack;
import org.xinsheng.enquiry.domain.Enquiry;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.MatterIntake;
import org.xinsheng.intake.MatterTarget;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.TakenMatters;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.OldMatter;
import org.xinsheng.intake.domain.Taking;
import org.xinsheng.policy.Policies;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.SubjectRef;

/** How an enquiry begins, whether somebody asked it or it was another kind before (INT-1). */
@ApplicationScoped
public class Enquiries implements MatterTarget {

  @Inject private Policies policies;
  @Inject private MatterIntake intake;
  @Inject private TakenMatters matters;
  @Inject private DeadlineDesk deadlines;

  /** The answer, or what the owner agreed to. */
  record Promise(String answer, String source, String by, Instant dueAt, Boolean agreed) {

    boolean isAnswered() {
      return !NewMatter.isBlank(answer);
    }

    CallBack callBack() {
      return new CallBack(source, by, dueAt == null ? null : dueAt.truncatedTo(ChronoUnit.MILLIS));
    }
  }

  @Override
  public MatterKind kind() {
    return MatterKind.ENQUIRY;
  }

  @Override
  public SubjectRef takeOver(OldMatter old, Conversion wish, Actor actor, Instant now) {
    NewEnquiry.checkPromise(
            new Checks(), wish.answer(), wish.source(), wish.callBackBy(), wish.agreedDueAt())
        .done();
    return keep(
        intake.takenOver(old.taking(), wish.category(), now),
        new Promise(
            wish.answer(), wish.source(), wish.callBackBy(), wish.agreedDueAt(), wish.agreed()),
        actor,
        now);
  }

  SubjectRef keep(Taking taking, Promise promise, Actor actor, Instant now) {
    Promises policy = Promises.of(policies.under(taking.policyVersion()));
    Enquiry enquiry =
        promise.isAnswered()
            ? Enquiry.answeredAtOnce(taking)
            : Enquiry.toAnswer(taking, promise.callBack(), promise.agreed());
    Recorded registered = matters.kept(enquiry, actor);
    if (enquiry.callBack() != null) {
      registered =
          registered.with(
              deadlines.open(
                  NewDeadline.promised(
                      policy,
                      DeadlineKind.CALLBACK,
                      enquiry.ref(),
                      enquiry.place(),
                      1,
                      enquiry.receivedAt(),
                      enquiry.callBack().dueAt())));
    }
    matters.registered(enquiry, registered);
    if (promise.isAnswered()) {
      matters.tell(enquiry.answer(promise.answer(), actor, enquiry.receivedAt(), now));
      matters.tell(enquiry.close(null, actor, now));
    }
    return enquiry.ref();
  }
}
