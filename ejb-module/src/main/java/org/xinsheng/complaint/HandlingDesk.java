package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.complaint.domain.Reply;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.organisation.Actors;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;

/** Work on an open case: reply, validity, loss, links, first-contact ownership. */
@Stateless
@RolesAllowed("STAFF")
public class HandlingDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Actors actors;
  @Inject private Cases cases;
  @Inject private Intake intake;
  @Inject private DeadlineDesk deadlines;
  @Inject private MonthMarks months;
  @Inject private MajorQuestions questions;
  @Inject @Any private Instance<FollowsTheCase> followers;

  /**
   * An explicit reply to the owner (DL-3).
   *
   * @param repliedAt null for now; earlier for late entry (DL-16)
   */
  public void reply(String number, Long expected, String text, Instant repliedAt) {
    new Checks().requiredText("text", text, Checks.TEXT).done();
    Actor actor = current.get();
    Instant now = clock.now();
    Instant at = Cases.orNow(repliedAt, now);
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.REPLY, complaint, actor);
    Recorded replied = complaint.reply(actor, at, now);
    em.persist(new Reply(complaint.id(), text, at, actor.id(), now));
    List<Change> changes = deadlines.done(complaint.ref(), DeadlineKind.REPLY, at, now, actor);
    cases.done(complaint, replied.with(changes));
  }

  public void judge(String number, Long expected, Validity validity, String explanation) {
    new Checks()
        .required("validity", validity)
        .text("explanation", explanation, Checks.TEXT)
        .done();
    Actor actor = current.get();
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.VALIDITY, complaint, actor);
    Instant now = clock.now();
    cases.done(complaint, complaint.judge(validity, explanation, actor, now));
    months.lookAgain(complaint, now);
  }

  public void recordLoss(String number, Long expected, Money amount) {
    new Checks().required("amount", amount).done();
    Actor actor = current.get();
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.LOSS, complaint, actor);
    Instant now = clock.now();
    Recorded recorded = complaint.recordLoss(amount, actor, now);
    cases.done(complaint, recorded.with(questions.lossKnown(complaint)));
    followers.forEach(it -> it.lossKnown(complaint, now, actor));
  }

  /** Points to an earlier case (INT-15). */
  public void link(String number, Long expected, String earlier) {
    new Checks().requiredText("number", earlier, Checks.NAME).done();
    Actor actor = current.get();
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.LINK, complaint, actor);
    ComplaintNumber other = intake.earlier(earlier, "number", actor);
    cases.done(complaint, complaint.link(other, actor, clock.now()));
  }

  /** Hands first-contact ownership to a colleague of the same office (INT-3). */
  public void handOver(String number, Long expected, String username, String reason) {
    new Checks()
        .requiredText("username", username, Checks.NAME)
        .requiredText("reason", reason, Checks.TEXT)
        .done();
    Actor actor = current.get();
    Instant now = clock.now();
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.FIRST_CONTACT, complaint, actor);
    Actor to =
        actors
            .byUsername(cases.colleague(complaint, username).username(), actor.source(), now)
            .orElseThrow();
    boolean steward = to.holds(Role.STEWARD, complaint.place());
    cases.done(complaint, complaint.handOver(to.id(), steward, reason, actor, now));
  }

  /** The OFFICE_MANAGER names a handler where nobody remains (HD-13). */
  public void nameHandler(String number, Long expected, String username, String reason) {
    new Checks()
        .requiredText("username", username, Checks.NAME)
        .requiredText("reason", reason, Checks.TEXT)
        .done();
    Actor actor = current.get();
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.HANDLER, complaint, actor);
    Long named = cases.colleague(complaint, username).id();
    cases.done(complaint, complaint.nameHandler(named, reason, actor, clock.now()));
  }
}
