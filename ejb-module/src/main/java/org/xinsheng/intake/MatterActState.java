package org.xinsheng.intake;

import java.io.Serializable;
import org.xinsheng.intake.domain.MatterAct;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Involved;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Rights;

/**
 * Whether the reader could do an act now.
 *
 * @param act a constant of the kind's enum of acts
 * @param why the reason why not, null when it is possible
 * @param forOthers whether the reader has no right to it, whatever the state
 */
public record MatterActState(Enum<?> act, Message why, String rule, boolean forOthers)
    implements Serializable {

  static MatterActState of(MatterAct act, Enum<?> status, Involved involved, Actor reader) {
    if (!Rights.may(reader, act.permission(), involved)) {
      Message why = Message.of("refusal.notAllowed", act.constant());
      return new MatterActState(act.constant(), why, act.rule(), true);
    }
    if (!act.isPossibleIn(status)) {
      IllegalTransition refusal = act.refusedIn(status);
      return new MatterActState(act.constant(), refusal.explanation(), act.rule(), false);
    }
    return new MatterActState(act.constant(), null, null, false);
  }

  public boolean isPossible() {
    return why == null;
  }
}
