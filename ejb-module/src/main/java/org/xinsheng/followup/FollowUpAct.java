package org.xinsheng.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xinsheng.complaint.ActGate;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.followup.domain.FollowUp;
import org.xinsheng.followup.domain.FollowUpState;
import org.xinsheng.followup.domain.WhoFollowsUp;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.RuleViolation;

/** Whether the reader could follow a complaint up now (FU-2, HD-13). */
@ApplicationScoped
public class FollowUpAct implements ActGate {

  @Inject private FollowUpRounds rounds;

  @Override
  public ComplaintAct act() {
    return ComplaintAct.FOLLOW_UP;
  }

  @Override
  public Optional<Refusal> whyNot(Complaint complaint, Actor actor) {
    Optional<FollowUp> open =
        rounds.last(complaint.ref()).filter(it -> it.state() == FollowUpState.OPEN);
    if (open.isEmpty()) {
      return Optional.of(new RuleViolation("FU-1", Message.of("refusal.noOpenRound")));
    }
    try {
      WhoFollowsUp.require(actor, complaint, open.get().ownerId());
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }
}
