package org.xinsheng.complaint;

import java.util.Optional;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.shared.RuleViolation;

/** What must be done elsewhere before a complaint may close (HD-8); asked with its row locked. */
public interface ClosureGate {

  /** The reason why not, naming its own rule; empty when this gate is open. */
  Optional<RuleViolation> whyNotClose(Complaint complaint);
}
