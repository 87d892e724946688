package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;

/** The conditions of closure that the complaint itself knows (HD-8, INT-4, HD-11). */
@ApplicationScoped
public class OwnConditions implements ClosureGate {

  @Inject private EffectLots effects;

  @Override
  public Optional<RuleViolation> whyNotClose(Complaint complaint) {
    if (!complaint.superiorKnowsTheResult()) {
      return no("INT-4", "refusal.superiorMustKnow");
    }
    if (complaint.severity() == Severity.MAJOR && !complaint.isEffectChecked()) {
      return no("HD-11", "refusal.effectMustBeChecked");
    }
    if (effects.isWithoutEffect(complaint)) {
      return no("HD-11", "refusal.withoutEffect");
    }
    if (complaint.validity() == Validity.UNDETERMINED) {
      return no("HD-8", "refusal.validityOpen");
    }
    return Optional.empty();
  }

  private static Optional<RuleViolation> no(String rule, String key) {
    return Optional.of(new RuleViolation(rule, Message.of(key)));
  }
}
