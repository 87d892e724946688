package org.xinsheng.web.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.xinsheng.approval.WaitingApproval;
import org.xinsheng.complaint.EscalationDesk;
import org.xinsheng.complaint.OvertimeDesk;
import org.xinsheng.correctiveaction.CapaDesk;
import org.xinsheng.followup.ConclusionDesk;
import org.xinsheng.nonconformity.SlipDesk;
import org.xinsheng.shared.Checks;

/** Takes a decision to the desk of what was decided on. */
@RequestScoped
public class ApprovalActs {

  @Inject private OvertimeDesk overtime;
  @Inject private EscalationDesk escalations;
  @Inject private ConclusionDesk conclusions;
  @Inject private SlipDesk slips;
  @Inject private CapaDesk reports;

  /**
   * @param newDueAt the time limit of a slip whose own is past (NCR-11), else null
   */
  void decide(WaitingApproval it, boolean approved, String reason, Instant newDueAt) {
    switch (it.kind()) {
      case EXTENSION -> overtime.decide(it.number(), null, it.id(), approved, reason);
      case FINAL_DECISION -> decideFinally(it, reason);
      case CONSENT -> conclusions.consent(it.number(), it.version(), approved, reason);
      case SLIP -> slips.decide(it.number(), it.version(), approved, reason, newDueAt);
      case REPORT -> reports.decide(it.number(), it.version(), approved, reason);
    }
  }

  /** The card's one field holds the decision. */
  private void decideFinally(WaitingApproval it, String text) {
    new Checks().requiredText("reason", text, Checks.TEXT).done();
    escalations.decide(it.number(), it.version(), text);
  }
}
