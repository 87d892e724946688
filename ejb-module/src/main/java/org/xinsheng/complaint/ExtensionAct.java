package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.RuleViolation;

/** Whether the reader could ask for more time now (DL-8, HD-15). */
@ApplicationScoped
public class ExtensionAct implements ActGate {

  @Inject private Cases cases;
  @Inject private ExtensionRequests requests;

  @Override
  public ComplaintAct act() {
    return ComplaintAct.EXTENSION;
  }

  @Override
  public Optional<Refusal> whyNot(Complaint complaint, Actor actor) {
    try {
      cases.require(act(), complaint, actor);
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
    return requests
        .open(complaint)
        .map(it -> new RuleViolation("DL-8", Message.of("refusal.overtimeOpen")));
  }
}
