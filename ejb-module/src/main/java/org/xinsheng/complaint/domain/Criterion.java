package org.xinsheng.complaint.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the taker ticks; severity follows from it (SEV-1 to SEV-4). */
public enum Criterion {
  /** A promised or contracted service missing or deficient, raised repeatedly without result. */
  PROMISE_UNMET_REPEATEDLY(Severity.MAJOR),
  /** Major economic loss or personal injury caused by the company. */
  MAJOR_LOSS_OR_INJURY(Severity.MAJOR),
  /** Bad social influence or damage to the company's reputation caused by the company. */
  REPUTATION_DAMAGE(Severity.MAJOR),
  /** The company's service is not in place or at fault. */
  SERVICE_AT_FAULT(Severity.IMPORTANT),
  /** Slight inconvenience from limits of facilities, equipment or management level. */
  FACILITY_LIMIT(Severity.GENERAL);

  /** What SEV-10 can ask about; the third MAJOR criterion nobody can count. */
  public static final Set<Criterion> ASKED =
      Collections.unmodifiableSet(EnumSet.of(PROMISE_UNMET_REPEATEDLY, MAJOR_LOSS_OR_INJURY));

  private final Severity severity;

  Criterion(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** The highest that applies; empty when nothing is ticked. */
  public static Optional<Severity> severityOf(Collection<Criterion> ticked) {
    return ticked.stream().map(Criterion::severity).max(Comparator.naturalOrder());
  }
}
