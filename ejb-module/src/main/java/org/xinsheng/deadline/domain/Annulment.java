package org.xinsheng.deadline.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.xinsheng.shared.Actor;

/** By whom, when and why a recorded breach no longer counts; it stays on record (DL-16). */
@Embeddable
class Annulment {

  static final String ENTERED_LATE = "ENTERED_LATE";

  @Column(name = "annulled_at")
  private Instant at;

  @Column(name = "annulled_by")
  private Long by;

  @Column(name = "annulled_by_name")
  private String byName;

  @Column(name = "annulled_why")
  private String why;

  protected Annulment() {}

  Annulment(Instant at, Actor by, String why) {
    this.at = at;
    this.by = by.id();
    this.byName = by.name();
    this.why = why;
  }

  Instant at() {
    return at;
  }
}
