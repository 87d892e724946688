package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.MajorAnswer;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Recorded;

/** Answers whether a MAJOR criterion is met (SEV-10); "yes" raises the case. */
@Stateless
@RolesAllowed("STAFF")
public class MajorAnswersDesk {

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Cases cases;
  @Inject private Raising raising;
  @Inject private MajorQuestions questions;
  @Inject private ExtensionRequests extensions;

  public void answer(String number, Long expected, List<MajorAnswer> answers) {
    MajorAnswers.check(new Checks().required("majorAnswers", answers), answers).done();
    MajorAnswers.requireQuestions(answers);
    Actor actor = current.get();
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.MAJOR_ANSWER, complaint, actor);
    complaint.requireStateFor(ComplaintAct.MAJOR_ANSWER);
    Severity before = complaint.severity();
    Instant now = clock.now();
    for (MajorAnswer answer : answers) {
      cases.done(complaint, take(complaint, answer, actor, now));
    }
    if (complaint.severity() != before) {
      extensions.passOn(complaint, actor, now);
    }
  }

  private Recorded take(Complaint complaint, MajorAnswer answer, Actor by, Instant now) {
    List<Change> kept = questions.answer(complaint, answer, by);
    boolean raises = answer.isYes() && Severity.MAJOR.isAbove(complaint.severity());
    return raises
        ? raising
            .raise(complaint, Severity.MAJOR, answer.criterion(), answer.reason(), by, now)
            .with(kept)
        : complaint.answered(answer, by, now).with(kept);
  }
}
