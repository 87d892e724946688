package org.xinsheng.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinsheng.approval.WaitingApproval.Asked;
import org.xinsheng.approval.WaitingApproval.Shift;
import org.xinsheng.complaint.ExtensionQueries;
import org.xinsheng.complaint.WaitingExtension;
import org.xinsheng.complaint.domain.ExtensionState;

/** Requests for more time (DL-8). */
@ApplicationScoped
public class WaitingExtensions implements ApprovalSource {

  @Inject private ExtensionQueries extensions;

  @Override
  public ApprovalKind kind() {
    return ApprovalKind.EXTENSION;
  }

  @Override
  public List<WaitingApproval> waiting(Instant since, Long after, int limit) {
    return extensions.mine(since, after, limit).stream().map(WaitingExtensions::approval).toList();
  }

  @Override
  public int count(int most) {
    return extensions.mine(most).size();
  }

  @Override
  public Optional<Decided> decided(WaitingApproval seen) {
    return extensions
        .decided(seen.id())
        .map(
            it ->
                new Decided(it.state() == ExtensionState.APPROVED, it.decidedBy(), it.decidedAt()));
  }

  private static WaitingApproval approval(WaitingExtension it) {
    return new WaitingApproval(
        ApprovalKind.EXTENSION,
        it.id(),
        it.number(),
        null,
        it.office(),
        it.time(),
        it.requestedAt(),
        it.severity(),
        it.gist(),
        null,
        null,
        null,
        new Asked(it.requestedBy(), it.requestedAt(), it.reason()),
        new Shift(it.kind(), it.dueAt(), it.newDueAt()),
        null,
        List.of(),
        false,
        it.number(),
        null);
  }
}
