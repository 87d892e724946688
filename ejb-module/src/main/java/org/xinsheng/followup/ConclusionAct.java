package org.xinsheng.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xinsheng.complaint.ActGate;
import org.xinsheng.complaint.Cases;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.followup.domain.Ending;
import org.xinsheng.followup.domain.Impasse;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.RuleViolation;

/** Whether the reader could end the follow-up of a complaint now (FU-5, FU-8, INT-17). */
@ApplicationScoped
public class ConclusionAct implements ActGate {

  @Inject private Cases cases;
  @Inject private Impasses impasses;

  @Override
  public ComplaintAct act() {
    return ComplaintAct.CONCLUSION;
  }

  @Override
  public Optional<Refusal> whyNot(Complaint complaint, Actor actor) {
    try {
      cases.require(act(), complaint, actor);
      Impasse impasse = impasses.require(complaint);
      Optional<Ending> ending = impasse.ending(complaint.validity());
      if (ending.isEmpty()) {
        return Optional.of(impasse.whyNot(complaint.validity()));
      }
      return ending
          .filter(Ending.NOT_RECONCILED::equals)
          .map(it -> new RuleViolation("FU-8", Message.of("refusal.consentMissing")));
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }
}
