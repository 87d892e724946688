package org.xinsheng.deadline;

import java.util.List;
import org.xinsheng.deadline.domain.DeadlineFact;

/** What deadlines did, in due order; fired in the transaction that recorded it. */
public record DeadlineFacts(List<DeadlineFact> facts) {

  public DeadlineFacts {
    facts = List.copyOf(facts);
  }
}
