package org.xinsheng.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xinsheng.complaint.ActGate;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Refusal;

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
    return rounds.whyNot(complaint, actor);
  }
}
