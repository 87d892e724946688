package org.xinsheng.policy;

import java.io.Serializable;
import java.time.Instant;

/**
 * @param madeBy "system" where the product wrote it
 * @param status as of now
 */
public record PolicyRow(
    int version,
    PolicyStatus status,
    Instant effectiveFrom,
    String madeBy,
    Instant madeAt,
    String why)
    implements Serializable {

  /** Whether a version holds for what is registered now. */
  public enum PolicyStatus {
    PAST,
    IN_EFFECT,
    FUTURE
  }
}
