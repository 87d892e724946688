package org.xinsheng.meeting.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a meeting found and decided (HD-3, F18). */
@Embeddable
public class Minutes {

  @Column(name = "analysis")
  private String analysis;

  @Column(name = "decision")
  private String decision;

  protected Minutes() {}

  public Minutes(String analysis, String decision) {
    this.analysis = analysis;
    this.decision = decision;
  }

  public String analysis() {
    return analysis;
  }

  public String decision() {
    return decision;
  }
}
