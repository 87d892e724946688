package org.xinsheng.web.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.xinsheng.approval.WaitingApproval;
import org.xinsheng.complaint.OvertimeDesk;
import org.xinsheng.followup.ConclusionDesk;

/** Takes a decision to the desk of what was decided on. */
@RequestScoped
public class ApprovalActs {

  @Inject private OvertimeDesk overtime;
  @Inject private ConclusionDesk conclusions;

  void decide(WaitingApproval it, boolean approved, String reason) {
    switch (it.kind()) {
      case EXTENSION -> overtime.decide(it.number(), null, it.id(), approved, reason);
      case CONSENT -> conclusions.consent(it.number(), it.version(), approved, reason);
      case SLIP, REPORT -> throw new IllegalArgumentException(it.kind() + " has no desk");
    }
  }
}
