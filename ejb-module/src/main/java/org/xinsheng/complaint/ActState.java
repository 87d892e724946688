package org.xinsheng.complaint;

import java.io.Serializable;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Refusal;

/**
 * Whether the reader could do an act now.
 *
 * @param why the reason why not, null when it is possible
 * @param rule behind the reason, null where none is
 * @param forOthers whether the reader has no right to it, whatever the state
 */
public record ActState(ComplaintAct act, Message why, String rule, boolean forOthers)
    implements Serializable {

  static ActState possible(ComplaintAct act) {
    return new ActState(act, null, null, false);
  }

  static ActState refused(ComplaintAct act, Refusal refusal) {
    return new ActState(
        act, refusal.explanation(), refusal.rule().orElse(null), refusal instanceof NotAllowed);
  }

  public boolean isPossible() {
    return why == null;
  }
}
