package org.xinsheng.complaint.domain;

import java.time.Instant;
import java.util.List;
import org.xinsheng.intake.domain.FollowUpDue;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;

/**
 * The result is recorded; its follow-up is due (FU-1).
 *
 * @param round the number of the result, the first is 1
 */
public record ComplaintResolved(Facts facts, int round, Instant resolvedAt) implements FollowUpDue {

  public ComplaintResolved with(List<Change> changes) {
    return new ComplaintResolved(facts.with(changes), round, resolvedAt);
  }
}
