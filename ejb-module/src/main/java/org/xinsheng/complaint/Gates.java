package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.shared.RuleViolation;

/** Asks every gate, wherever it stands; of several reasons always the same one comes first. */
@ApplicationScoped
class Gates {

  @Inject @Any private Instance<ResultGate> resultGates;
  @Inject @Any private Instance<ClosureGate> closureGates;

  /** Why no result may be recorded yet (HD-9, NCR-9). */
  Optional<RuleViolation> whyNotResolve(Complaint complaint) {
    return first(resultGates.stream().map(gate -> gate.whyNotResolve(complaint)));
  }

  /** Why the case may not close yet (HD-8). */
  Optional<RuleViolation> whyNotClose(Complaint complaint) {
    return first(closureGates.stream().map(gate -> gate.whyNotClose(complaint)));
  }

  private static Optional<RuleViolation> first(Stream<Optional<RuleViolation>> reasons) {
    return reasons
        .flatMap(Optional::stream)
        .min(Comparator.comparing(why -> why.rule().orElse("")));
  }
}
