package org.xinsheng.correctiveaction;

import java.io.Serializable;
import org.xinsheng.correctiveaction.domain.CapaAct;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Refusal;

/**
 * Whether the reader could do an act now.
 *
 * @param why the reason why not, null when it is possible
 * @param forOthers whether the reader has no right to it, whatever the state
 */
public record CapaActState(CapaAct act, Message why, String rule, boolean forOthers)
    implements Serializable {

  static CapaActState possible(CapaAct act) {
    return new CapaActState(act, null, null, false);
  }

  static CapaActState refused(CapaAct act, Refusal refusal) {
    return new CapaActState(
        act, refusal.explanation(), refusal.rule().orElse(null), refusal instanceof NotAllowed);
  }

  public boolean isPossible() {
    return why == null;
  }
}
