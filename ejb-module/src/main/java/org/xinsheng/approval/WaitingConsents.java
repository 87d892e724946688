package org.xinsheng.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinsheng.approval.WaitingApproval.Asked;
import org.xinsheng.followup.ConsentQueries;
import org.xinsheng.followup.WaitingConsent;

/** Final decisions that need the branch's consent (FU-8). */
@ApplicationScoped
public class WaitingConsents implements ApprovalSource {

  @Inject private ConsentQueries consents;

  @Override
  public ApprovalKind kind() {
    return ApprovalKind.CONSENT;
  }

  @Override
  public List<WaitingApproval> waiting(Instant since, Long after, int limit) {
    return consents.mine(since, after, limit).stream().map(WaitingConsents::approval).toList();
  }

  @Override
  public int count(int most) {
    return consents.mine(Instant.EPOCH, 0L, most).size();
  }

  @Override
  public Optional<Decided> decided(WaitingApproval seen) {
    return consents
        .answered(seen.id(), seen.since())
        .map(it -> new Decided(it.given(), it.by(), it.at()));
  }

  private static WaitingApproval approval(WaitingConsent it) {
    return new WaitingApproval(
        ApprovalKind.CONSENT,
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
        new Asked(it.decidedBy(), it.decidedAt(), it.decision()),
        null,
        null,
        List.of(),
        false,
        it.number(),
        null);
  }
}
