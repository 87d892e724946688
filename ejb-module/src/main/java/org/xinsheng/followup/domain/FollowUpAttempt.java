package org.xinsheng.followup.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One try to reach the owner (FU-2). */
@Entity
@Table(name = "follow_up_attempt")
public class FollowUpAttempt {

  @Id
  @GeneratedValue(generator = "follow_up_attempt_seq")
  @SequenceGenerator(name = "follow_up_attempt_seq", sequenceName = "follow_up_attempt_seq")
  private Long id;

  @Column(name = "follow_up_id", updatable = false)
  private Long followUpId;

  @Column(name = "attempted_at", updatable = false)
  private Instant attemptedAt;

  @Column(name = "attempted_by", updatable = false)
  private Long attemptedBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "mode", updatable = false)
  private FollowUpMode mode;

  @Column(name = "reached", updatable = false)
  private boolean reached;

  @Column(name = "entered_at", updatable = false)
  private Instant enteredAt;

  protected FollowUpAttempt() {}

  public FollowUpAttempt(
      Long followUpId, FollowUpMode mode, boolean reached, Instant at, Long by, Instant now) {
    this.followUpId = followUpId;
    this.mode = mode;
    this.reached = reached;
    this.attemptedAt = at;
    this.attemptedBy = by;
    this.enteredAt = now;
  }
}
