package org.xinsheng.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xinsheng.repair.JobActGate;
import org.xinsheng.repair.domain.Job;
import org.xinsheng.repair.domain.JobAct;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Refusal;

/** Whether the reader could follow a repair up now (FU-2, HD-13). */
@ApplicationScoped
public class JobFollowUpAct implements JobActGate {

  @Inject private FollowUpRounds rounds;

  @Override
  public JobAct act() {
    return JobAct.FOLLOW_UP;
  }

  @Override
  public Optional<Refusal> whyNot(Job job, Actor actor) {
    return rounds.whyNot(job, actor);
  }
}
