package org.xinsheng.suggestion;

import java.io.Serializable;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Refusal;
import org.xinsheng.suggestion.domain.SuggestionAct;

/**
 * Whether the reader could do an act now.
 *
 * @param why the reason why not, null when it is possible
 * @param forOthers whether the reader has no right to it, whatever the state
 */
public record SuggestionActState(SuggestionAct act, Message why, String rule, boolean forOthers)
    implements Serializable {

  static SuggestionActState possible(SuggestionAct act) {
    return new SuggestionActState(act, null, null, false);
  }

  static SuggestionActState refused(SuggestionAct act, Refusal refusal) {
    return new SuggestionActState(
        act, refusal.explanation(), refusal.rule().orElse(null), refusal instanceof NotAllowed);
  }

  public boolean isPossible() {
    return why == null;
  }
}
