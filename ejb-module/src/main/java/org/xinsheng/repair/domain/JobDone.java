package org.xinsheng.repair.domain;

import java.time.Instant;
import java.util.List;
import org.xinsheng.intake.domain.FollowUpDue;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;

/**
 * A repair is done; its follow-up is due (FU-1).
 *
 * @param round the number of the result, the first is 1
 */
public record JobDone(Facts facts, int round, Instant resolvedAt) implements FollowUpDue {

  public JobDone with(List<Change> changes) {
    return new JobDone(facts.with(changes), round, resolvedAt);
  }
}
