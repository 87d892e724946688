package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.WebState;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;

/** No result of what nobody has classified (INT-18, SEV-4). */
@ApplicationScoped
public class WebConditions implements ResultGate {

  @Override
  public Optional<RuleViolation> whyNotResolve(Complaint complaint) {
    boolean provisional =
        complaint.webState() != null && complaint.webState() != WebState.CLASSIFIED;
    return provisional
        ? Optional.of(new RuleViolation("INT-18", Message.of("refusal.classifyFirst")))
        : Optional.empty();
  }
}
