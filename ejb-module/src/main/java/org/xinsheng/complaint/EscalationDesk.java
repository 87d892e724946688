package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.Rung;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;

/** Takes a matter one rung up (HD-12). */
@Stateless
@RolesAllowed("STAFF")
public class EscalationDesk {

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
    Rung rung =
        up.aboveTheHandler(complaint, now)
            .orElseThrow(() -> new RuleViolation("HD-12", Message.of("refusal.atTheTop")));
    Change told = Change.of("ownerTold", null, Boolean.TRUE.equals(ownerTold));
    cases.done(complaint, complaint.moveUp(rung, reason, actor, now).with(List.of(told)));
  }
}
