package org.xinsheng.followup.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** How, why and by whom a round was ended without a satisfied owner. */
@Embeddable
public class Conclusion {

  @Enumerated(EnumType.STRING)
  @Column(name = "ending")
  private Ending ending;

  @Column(name = "ending_reason")
  private String reason;

  @Column(name = "concluded_at")
  private Instant at;

  @Column(name = "concluded_by")
  private Long by;

  protected Conclusion() {}

  Conclusion(Ending ending, String reason, Instant at, Long by) {
    this.ending = ending;
    this.reason = reason;
    this.at = at;
    this.by = by;
  }

  Ending ending() {
    return ending;
  }
}
