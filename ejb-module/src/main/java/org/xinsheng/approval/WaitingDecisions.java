package org.xinsheng.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinsheng.approval.WaitingApproval.Asked;
import org.xinsheng.followup.DecisionQueries;
import org.xinsheng.followup.WantedDecision;

/** Cases whose owner stays unsatisfied, for whoever decides finally (FU-8, HD-12). */
@ApplicationScoped
public class WaitingDecisions implements ApprovalSource {

  @Inject private DecisionQueries decisions;

  @Override
  public ApprovalKind kind() {
    return ApprovalKind.FINAL_DECISION;
  }

  @Override
  public List<WaitingApproval> waiting(Instant since, Long after, int limit) {
    return decisions.mine(since, after, limit).stream().map(WaitingDecisions::approval).toList();
  }

  @Override
  public int count(int most) {
    return decisions.mine(Instant.EPOCH, 0L, most).size();
  }

  @Override
  public Optional<Decided> decided(WaitingApproval seen) {
    return decisions.taken(seen.id()).map(it -> new Decided(true, it.by(), it.at()));
  }

  private static WaitingApproval approval(WantedDecision it) {
    return new WaitingApproval(
        ApprovalKind.FINAL_DECISION,
        it.id(),
        it.number(),
        it.version(),
        it.office(),
        it.time(),
        it.since(),
        it.severity(),
        it.gist(),
        it.loss(),
        null,
        null,
        new Asked(it.heard().by(), it.heard().at(), it.heard().opinion()),
        null,
        null,
        List.of(),
        false,
        it.number(),
        null);
  }
}
