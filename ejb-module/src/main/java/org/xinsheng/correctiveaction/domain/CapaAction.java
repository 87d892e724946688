package org.xinsheng.correctiveaction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;

/** Something that somebody is to do by a date, so that it does not happen again (CA-3). */
@Entity
@Table(name = "capa_action")
public class CapaAction {

  @Id
  @GeneratedValue(generator = "capa_action_seq")
  @SequenceGenerator(name = "capa_action_seq", sequenceName = "capa_action_seq")
  private Long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "report_id", updatable = false)
  private CapaReport report;

  @Column(name = "position", updatable = false)
  private int position;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", updatable = false)
  private ActionKind kind;

  @Column(name = "action", updatable = false)
  private String action;

  @Column(name = "responsible_id", updatable = false)
  private Long responsibleId;

  @Column(name = "due_on", updatable = false)
  private LocalDate dueOn;

  @Column(name = "due_at", updatable = false)
  private Instant dueAt;

  /** Its time while it is to be done, else null. */
  @Column(name = "running_due_at")
  private Instant runningDueAt;

  @Column(name = "dropped_at")
  private Instant droppedAt;

  @Column(name = "done")
  private String done;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "done_by")
  private Long doneBy;

  protected CapaAction() {}

  /**
   * @param position 1 for the report's first, also the round of its CAPA_ACTION deadline
   */
  CapaAction(CapaReport report, int position, Planned planned) {
    this.report = report;
    this.position = position;
    kind = planned.kind();
    action = planned.action();
    responsibleId = planned.responsibleId();
    dueOn = planned.dueOn();
    dueAt = planned.dueAt();
  }

  /**
   * What is to be done by whom.
   *
   * @param dueOn the last day on which it is in time
   * @param dueAt when that day ends in the office (DL-18)
   */
  public record Planned(
      ActionKind kind, String action, Long responsibleId, LocalDate dueOn, Instant dueAt) {}

  /** The report was approved: it is to be done from now on. */
  void begin() {
    runningDueAt = dueAt;
  }

  /** The draft was written anew without it. */
  void drop(Instant now) {
    droppedAt = droppedAt == null ? now : droppedAt;
  }

  /** Once, with what was done. */
  void done(String text, Actor by, Instant now) {
    if (doneAt != null) {
      throw new RuleViolation("CA-4", Message.of("refusal.actionDone"));
    }
    done = text;
    doneAt = now;
    doneBy = by.id();
    runningDueAt = null;
  }

  public boolean isOpen() {
    return !isDropped() && doneAt == null;
  }

  public boolean isDropped() {
    return droppedAt != null;
  }

  public Long id() {
    return id;
  }

  public int position() {
    return position;
  }

  public ActionKind kind() {
    return kind;
  }

  public String action() {
    return action;
  }

  public Long responsibleId() {
    return responsibleId;
  }

  public LocalDate dueOn() {
    return dueOn;
  }

  public Instant dueAt() {
    return dueAt;
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
