package org.xinsheng.deadline.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** Failures of the sweep with this one deadline; supervision of the others goes on. */
@Embeddable
class Setback {

  static final int PATIENCE = 5;
  static final Duration RETRY = Duration.ofMinutes(1);
  static final Duration PUT_OFF = Duration.ofMinutes(15);
  static final int LONGEST = 500;

  private int failures;

  @Column(name = "put_off_until")
  private Instant putOffUntil;

  @Column(name = "failing_since")
  private Instant failingSince;

  @Column(name = "last_failure")
  private String lastFailure;

  protected Setback() {}

  /** Returns when to try again. */
  Instant failed(Instant now, String failure) {
    failures++;
    failingSince = failingSince == null ? now : failingSince;
    lastFailure = failure.substring(0, Math.min(failure.length(), LONGEST));
    if (failures < PATIENCE) {
      return now.plus(RETRY);
    }
    putOffUntil = now.plus(PUT_OFF);
    return putOffUntil;
  }

  void overcome() {
    failures = 0;
    failingSince = null;
    putOffUntil = null;
    lastFailure = null;
  }

  int failures() {
    return failures;
  }
}
