package org.xinsheng.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xinsheng.complaint.ActGate;
import org.xinsheng.complaint.Cases;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.followup.domain.Impasse;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.RuleViolation;

/** Whether the reader could consent to the final decision now (FU-8). */
@ApplicationScoped
public class ConsentAct implements ActGate {

  @Inject private Cases cases;
  @Inject private Impasses impasses;

  @Override
  public ComplaintAct act() {
    return ComplaintAct.CONSENT;
  }

  @Override
  public Optional<Refusal> whyNot(Complaint complaint, Actor actor) {
    try {
      cases.require(act(), complaint, actor);
      return whyNot(complaint, impasses.require(complaint)).map(Refusal.class::cast);
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }

  static Optional<RuleViolation> whyNot(Complaint complaint, Impasse impasse) {
    if (!impasse.needsConsent(complaint.validity())) {
      return Optional.of(
          new RuleViolation(
              "FU-8",
              Message.of(
                  "refusal.nothingToConsentTo", impasse.limits().rounds(), impasse.unsatisfied())));
    }
    return complaint.isFinallyDecided()
        ? Optional.empty()
        : Optional.of(new RuleViolation("FU-8", Message.of("refusal.decisionMissing")));
  }
}
