package org.xinsheng.followup;

import java.util.EnumSet;
import java.util.Set;
import org.xinsheng.followup.domain.FollowUpState;

/** Which of a ledger's numbers a list opens (FU-0). */
public enum LedgerPart {
  DUE(EnumSet.complementOf(EnumSet.of(FollowUpState.WITHDRAWN))),
  DONE(EnumSet.of(FollowUpState.SATISFIED, FollowUpState.DISSATISFIED, FollowUpState.CONCLUDED)),
  UNREACHABLE(EnumSet.of(FollowUpState.UNREACHABLE)),
  OUTSTANDING(EnumSet.of(FollowUpState.OPEN)),
  WITHDRAWN(EnumSet.of(FollowUpState.WITHDRAWN));

  private final Set<FollowUpState> states;

  LedgerPart(Set<FollowUpState> states) {
    this.states = states;
  }

  Set<FollowUpState> states() {
    return states;
  }
}
