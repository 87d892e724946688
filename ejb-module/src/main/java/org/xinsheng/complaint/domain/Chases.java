package org.xinsheng.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** How often a case was chased, and when the handler last heard of it (HD-6a). */
@Embeddable
class Chases {

  /** Policy: the time between two notices, after which the next one may go out. */
  static final Duration BETWEEN_NOTICES = Duration.ofHours(1);

  @Column(name = "chases")
  private int count;

  @Column(name = "last_chased_at")
  private Instant lastAt;

  @Column(name = "chase_told_at")
  private Instant toldAt;

  protected Chases() {}

  static Chases none() {
    return new Chases();
  }

  /**
   * @return whether the handler is told
   */
  boolean add(Instant now, boolean byTheHandler) {
    count++;
    lastAt = now;
    boolean tells =
        !byTheHandler && (toldAt == null || !now.isBefore(toldAt.plus(BETWEEN_NOTICES)));
    toldAt = tells ? now : toldAt;
    return tells;
  }

  int count() {
    return count;
  }

  Instant lastAt() {
    return lastAt;
  }

  @Override
  public String toString() {
    return "chases[" + count + "," + lastAt + "," + toldAt + "]";
  }
}
