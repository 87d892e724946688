package org.xinsheng.meeting.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;

/** A decision turned into something to do, with a person and a date. */
@Entity
@Table(name = "meeting_action")
public class MeetingAction {

  @Id
  @GeneratedValue(generator = "meeting_action_seq")
  @SequenceGenerator(name = "meeting_action_seq", sequenceName = "meeting_action_seq")
  private Long id;

  @Column(name = "meeting_id", updatable = false)
  private Long meetingId;

  @Column(name = "action", updatable = false)
  private String action;

  @Column(name = "responsible_id", updatable = false)
  private Long responsibleId;

  @Column(name = "due_on", updatable = false)
  private LocalDate dueOn;

  @Column(name = "done")
  private String done;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "done_by")
  private Long doneBy;

  protected MeetingAction() {}

  public MeetingAction(Long meetingId, String action, Long responsibleId, LocalDate dueOn) {
    this.meetingId = meetingId;
    this.action = action;
    this.responsibleId = responsibleId;
    this.dueOn = dueOn;
  }

  /** Once, with what was done. */
  void done(String text, Actor by, Instant now) {
    if (doneAt != null) {
      throw new RuleViolation("HD-3", Message.of("refusal.actionDone"));
    }
    done = text;
    doneAt = now;
    doneBy = by.id();
  }

  public Long id() {
    return id;
  }

  public String action() {
    return action;
  }

  public Long responsibleId() {
    return responsibleId;
  }

  /** The last day on which it is in time. */
  public LocalDate dueOn() {
    return dueOn;
  }

  public String done() {
    return done;
  }

  public Instant doneAt() {
    return doneAt;
  }

  public Long doneBy() {
    return doneBy;
  }
}
