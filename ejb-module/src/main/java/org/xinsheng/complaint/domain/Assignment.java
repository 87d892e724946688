package org.xinsheng.complaint.domain;

import static org.xinsheng.complaint.domain.AssignmentState.ACCEPTED;
import static org.xinsheng.complaint.domain.AssignmentState.ANSWERED;
import static org.xinsheng.complaint.domain.AssignmentState.CANCELLED;
import static org.xinsheng.complaint.domain.AssignmentState.DONE;
import static org.xinsheng.complaint.domain.AssignmentState.RETURNED;
import static org.xinsheng.complaint.domain.AssignmentState.SENT;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;

/** A department or a person was asked to deal with a complaint or to answer (INT-9, INT-19). */
@Entity
@Table(name = "assignment")
public class Assignment {

  @Id
  @GeneratedValue(generator = "assignment_seq")
  @SequenceGenerator(name = "assignment_seq", sequenceName = "assignment_seq")
  private Long id;

  @Version private long version;

  @Column(name = "complaint_id", updatable = false)
  private Long complaintId;

  @Column(name = "number", updatable = false)
  private int number;

  @Column(name = "department_id", updatable = false)
  private Long departmentId;

  @Column(name = "assignee_id", updatable = false)
  private Long assigneeId;

  @Column(name = "account", updatable = false)
  private String account;

  @Column(name = "agreed_due_at", updatable = false)
  private Instant agreedDueAt;

  @Column(name = "due_at", updatable = false)
  private Instant dueAt;

  @Column(name = "sent_at", updatable = false)
  private Instant sentAt;

  @Column(name = "sent_by", updatable = false)
  private Long sentBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private AssignmentState state;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  @Column(name = "accepted_by")
  private Long acceptedBy;

  @Column(name = "answer")
  private String answer;

  @Column(name = "returned_reason")
  private String returnedReason;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  private Long endedBy;

  protected Assignment() {}

  /**
   * @param number 1 for the first of a complaint
   * @param agreedDueAt null where nothing was agreed; makes the limit earlier, never later (INT-9)
   * @throws RuleViolation INT-9 where the agreed time is past
   */
  public Assignment(
      Long complaintId,
      int number,
      Assignee to,
      String account,
      Instant agreedDueAt,
      Promises policy,
      Actor by,
      Instant now) {
    if (agreedDueAt != null && agreedDueAt.isBefore(now)) {
      throw RuleViolation.at("agreedDueAt", "INT-9", Message.of("refusal.agreedInPast"));
    }
    this.complaintId = complaintId;
    this.number = number;
    departmentId = to.departmentId();
    assigneeId = to.staffId();
    this.account = account;
    this.agreedDueAt = agreedDueAt;
    Instant limit = policy.of(DeadlineKind.FORWARD).dueAfter(now);
    dueAt = agreedDueAt == null || limit.isBefore(agreedDueAt) ? limit : agreedDueAt;
    sentAt = now;
    sentBy = by.id();
    state = SENT;
  }

  /** What the trail keeps of the sending. */
  public Change sent() {
    return Change.of(name("state"), null, state);
  }

  public Change accept(Actor by, Instant now) {
    Change change = become(ACCEPTED);
    acceptedAt = now;
    acceptedBy = by.id();
    return change;
  }

  /**
   * Ends it; whoever answers at once accepts by it.
   *
   * @param done whether the matter itself is done, not only answered
   */
  public Change answer(String text, boolean done, Actor by, Instant now) {
    AssignmentState before = state;
    AssignmentState end = done ? DONE : ANSWERED;
    if (before != SENT) {
      requireArrow(end);
    } else {
      accept(by, now);
    }
    become(end);
    answer = text;
    ended(by, now);
    return Change.of(name("state"), before, state);
  }

  /** Not theirs to solve; it goes one rung up. */
  public Change giveBack(String reason, Actor by, Instant now) {
    Change change = become(RETURNED);
    returnedReason = reason;
    ended(by, now);
    return change;
  }

  /** The case ended first. */
  public Change cancel(Actor by, Instant at) {
    Change change = become(CANCELLED);
    ended(by, at);
    return change;
  }

  private void ended(Actor by, Instant at) {
    endedAt = at;
    endedBy = by.id();
  }

  private Change become(AssignmentState next) {
    requireArrow(next);
    AssignmentState before = state;
    state = next;
    return Change.of(name("state"), before, next);
  }

  private void requireArrow(AssignmentState next) {
    if (!state.mayBecome(next)) {
      throw new IllegalTransition("INT-19", state, next);
    }
  }

  private String name(String what) {
    return "assignment." + number + "." + what;
  }

  public Long id() {
    return id;
  }

  public int number() {
    return number;
  }

  /** Null where a person was asked. */
  public Long departmentId() {
    return departmentId;
  }

  /** The person, or the one who answers for the department; null where nobody does. */
  public Long assigneeId() {
    return assigneeId;
  }

  public String account() {
    return account;
  }

  public Instant agreedDueAt() {
    return agreedDueAt;
  }

  /** Everybody who had to do with it; some may be null. */
  public List<Long> people() {
    return Arrays.asList(assigneeId, sentBy, acceptedBy, endedBy);
  }

  public Instant dueAt() {
    return dueAt;
  }

  public Instant sentAt() {
    return sentAt;
  }

  public Long sentBy() {
    return sentBy;
  }

  public AssignmentState state() {
    return state;
  }

  public Instant acceptedAt() {
    return acceptedAt;
  }

  public String answer() {
    return answer;
  }

  public String returnedReason() {
    return returnedReason;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public Long endedBy() {
    return endedBy;
  }
}
