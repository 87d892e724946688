package org.xinsheng.intake.domain;

import java.time.Instant;
import org.xinsheng.shared.DomainEvent;

/** A result is recorded, so that its owner is to be asked about it (FU-1). */
public interface FollowUpDue extends DomainEvent {

  /** The number of the result, the first is 1. */
  int round();

  Instant resolvedAt();
}
