package org.xinsheng.followup.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What was done at the owner's door (FU-6, P1 4.5). */
@Entity
@Table(name = "follow_up_visit")
public class HomeVisit {

  @Id
  @Column(name = "follow_up_id")
  private Long followUpId;

  @Column(name = "reported", updatable = false)
  private String reported;

  @Column(name = "unsolved_reason", updatable = false)
  private String unsolvedReason;

  @Column(name = "improvement", updatable = false)
  private String improvement;

  @Column(name = "unannounced_reason", updatable = false)
  private String unannouncedReason;

  protected HomeVisit() {}

  /**
   * @param reported the result as it was reported, null where only a reason was given
   * @param unsolvedReason why not all is solved, null where it is
   * @param improvement what was agreed beyond it
   * @param unannouncedReason why without an appointment, null with one
   */
  public HomeVisit(
      Long followUpId,
      String reported,
      String unsolvedReason,
      String improvement,
      String unannouncedReason) {
    this.followUpId = followUpId;
    this.reported = reported;
    this.unsolvedReason = unsolvedReason;
    this.improvement = improvement;
    this.unannouncedReason = unannouncedReason;
  }
}
