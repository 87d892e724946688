package org.xinsheng.intake.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who above forwarded the matter, and what they think should be done (INT-4, P5 4.1.4). */
@Embeddable
public class Superior {

  @Column(name = "superior_name", updatable = false)
  private String name;

  @Column(name = "superior_organisation", updatable = false)
  private String organisation;

  @Column(name = "superior_opinion", updatable = false)
  private String opinion;

  @Column(name = "superior_received_at", updatable = false)
  private Instant receivedAt;

  protected Superior() {}

  public Superior(String name, String organisation, String opinion, Instant receivedAt) {
    this.name = name;
    this.organisation = organisation;
    this.opinion = opinion;
    this.receivedAt = receivedAt;
  }

  public String name() {
    return name;
  }

  public String organisation() {
    return organisation;
  }

  public String opinion() {
    return opinion;
  }

  public Instant receivedAt() {
    return receivedAt;
  }
}
