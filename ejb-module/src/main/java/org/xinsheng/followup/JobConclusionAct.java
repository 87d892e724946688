package org.xinsheng.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xinsheng.followup.domain.Impasse;
import org.xinsheng.repair.JobActGate;
import org.xinsheng.repair.domain.Job;
import org.xinsheng.repair.domain.JobAct;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Refusal;

/** Whether the reader could end the follow-up of a repair now (FU-5, INT-17). */
@ApplicationScoped
public class JobConclusionAct implements JobActGate {

  @Inject private FollowedUpKinds kinds;
  @Inject private Impasses impasses;

  @Override
  public JobAct act() {
    return JobAct.CONCLUSION;
  }

  @Override
  public Optional<Refusal> whyNot(Job job, Actor actor) {
    try {
      kinds.of(job.ref().type()).orElseThrow().requireConcluding(job, actor);
      Impasse impasse = impasses.require(job);
      return impasse.ending(null).isPresent()
          ? Optional.empty()
          : Optional.of(impasse.whyNot(null));
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }
}
