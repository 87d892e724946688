package org.xinsheng.nonconformity;

import java.io.Serializable;
import org.xinsheng.nonconformity.domain.SlipAct;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Refusal;

/**
 * Whether the reader could do an act now.
 *
 * @param why the reason why not, null when it is possible
 * @param forOthers whether the reader has no right to it, whatever the state
 */
public record SlipActState(SlipAct act, Message why, String rule, boolean forOthers)
    implements Serializable {

  static SlipActState possible(SlipAct act) {
    return new SlipActState(act, null, null, false);
  }

  static SlipActState refused(SlipAct act, Refusal refusal) {
    return new SlipActState(
        act, refusal.explanation(), refusal.rule().orElse(null), refusal instanceof NotAllowed);
  }

  public boolean isPossible() {
    return why == null;
  }
}
