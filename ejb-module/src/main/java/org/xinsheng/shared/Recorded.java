package org.xinsheng.shared;

import java.util.List;

/** An act that no other capability waits for, but that the audit trail and notices keep. */
public record Recorded(Facts facts) implements DomainEvent {

  public Recorded with(List<Change> changes) {
    return new Recorded(facts.with(changes));
  }
}
