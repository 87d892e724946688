package org.xinsheng.complaint;

import java.util.Optional;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.shared.RuleViolation;

/** What must be done elsewhere before a result may be recorded (HD-9, NCR-9). */
public interface ResultGate {

  /** The reason why not, naming its own rule; empty when this gate is open. */
  Optional<RuleViolation> whyNotResolve(Complaint complaint);
}
