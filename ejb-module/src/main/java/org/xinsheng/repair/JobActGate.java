package org.xinsheng.repair;

import java.util.Optional;
import org.xinsheng.repair.domain.Job;
import org.xinsheng.repair.domain.JobAct;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Refusal;

/** An act on a job that another capability does; it says itself whether it is possible. */
public interface JobActGate {

  JobAct act();

  /** The reason why not; empty when the actor may do it now. */
  Optional<Refusal> whyNot(Job job, Actor actor);
}
