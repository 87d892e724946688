package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.ExtensionRequest;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.RuleViolation;

/** Whether the reader could decide on a request for more time now (DL-8). */
@ApplicationScoped
public class ExtensionDecisionAct implements ActGate {

  @Inject private Clock clock;
  @Inject private ExtensionRequests requests;
  @Inject private ExtensionApprovers approvers;

  @Override
  public ComplaintAct act() {
    return ComplaintAct.EXTENSION_DECISION;
  }

  @Override
  public Optional<Refusal> whyNot(Complaint complaint, Actor actor) {
    Optional<ExtensionRequest> open = requests.open(complaint);
    if (open.isEmpty()) {
      return Optional.of(new RuleViolation("DL-8", Message.of("refusal.overtimeNothingOpen")));
    }
    try {
      approvers.require(complaint, open.get(), actor, clock.now());
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }
}
