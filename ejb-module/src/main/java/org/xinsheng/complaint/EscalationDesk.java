package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.FinalDecision;
import org.xinsheng.complaint.domain.MovedUp;
import org.xinsheng.complaint.domain.Rung;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.RuleViolation;

/** Takes a matter one rung up, and at the top decides it (HD-12). */
@Stateless
@RolesAllowed("STAFF")
public class EscalationDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Cases cases;
  @Inject private WayUp up;

  /**
   * The rung becomes handler; no clock moves.
   *
   * @param ownerTold whether the owner knows that a reply follows; null for no
   * @throws RuleViolation HD-12 where the matter is at the top already
   */
  public void escalate(String number, Long expected, String reason, Boolean ownerTold) {
    new Checks().requiredText("reason", reason, Checks.TEXT).done();
    Actor actor = current.get();
    Instant now = clock.now();
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.ESCALATION, complaint, actor);
    complaint.requireStateFor(ComplaintAct.ESCALATION);
    complaint.requireUndecided();
    Rung rung =
        up.aboveTheHandler(complaint, now)
            .orElseThrow(() -> new RuleViolation("HD-12", Message.of("refusal.atTheTop")));
    boolean told = Boolean.TRUE.equals(ownerTold);
    Recorded moved = complaint.moveUp(rung, reason, actor, now);
    em.persist(new MovedUp(complaint.id(), rung, reason, told, actor.id(), now));
    cases.done(complaint, moved.with(List.of(Change.of("ownerTold", null, told))));
  }

  /** The CHIEF_STEWARD decides what goes no further up. */
  public void decide(String number, Long expected, String text) {
    new Checks().requiredText("text", text, Checks.TEXT).done();
    Actor actor = current.get();
    Instant now = clock.now();
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.FINAL_DECISION, complaint, actor);
    Recorded decided = complaint.decideFinally(text, actor, now);
    em.persist(new FinalDecision(complaint.id(), text, actor.id(), now));
    cases.done(complaint, decided);
  }
}
