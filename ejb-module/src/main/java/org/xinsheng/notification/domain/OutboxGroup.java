package org.xinsheng.notification.domain;

import java.util.Set;

/** Dispatches as an administrator looks at them. */
public enum OutboxGroup {
  /** Also those that are being sent. */
  WAITING(MailState.WAITING, MailState.SENDING),
  SENT(MailState.SENT),
  DEAD(MailState.DEAD);

  private final Set<MailState> states;

  OutboxGroup(MailState... states) {
    this.states = Set.of(states);
  }

  public Set<MailState> states() {
    return states;
  }
}
