package org.xinsheng.complaint;

import java.util.Optional;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Refusal;

/** An act on a complaint that another capability does; it says itself whether it is possible. */
public interface ActGate {

  ComplaintAct act();

  /** The reason why not; empty when the actor may do it now. */
  Optional<Refusal> whyNot(Complaint complaint, Actor actor);
}
