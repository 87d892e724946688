package org.xinsheng.repair;

import java.io.Serializable;
import org.xinsheng.repair.domain.JobAct;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Refusal;

/**
 * Whether the reader could do an act now.
 *
 * @param why the reason why not, null when it is possible
 * @param forOthers whether the reader has no right to it, whatever the state
 */
public record JobActState(JobAct act, Message why, String rule, boolean forOthers)
    implements Serializable {

  static JobActState possible(JobAct act) {
    return new JobActState(act, null, null, false);
  }

  static JobActState refused(JobAct act, Refusal refusal) {
    return new JobActState(
        act, refusal.explanation(), refusal.rule().orElse(null), refusal instanceof NotAllowed);
  }

  public boolean isPossible() {
    return why == null;
  }
}
