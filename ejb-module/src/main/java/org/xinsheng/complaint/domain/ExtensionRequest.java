package org.xinsheng.complaint.domain;

import static org.xinsheng.complaint.domain.ExtensionState.APPROVED;
import static org.xinsheng.complaint.domain.ExtensionState.LAPSED;
import static org.xinsheng.complaint.domain.ExtensionState.OPEN;
import static org.xinsheng.complaint.domain.ExtensionState.REJECTED;

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
import java.util.List;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;

/** The handler asks for more time for a result; one request of a case is open at a time (DL-8). */
@Entity
@Table(name = "extension_request")
public class ExtensionRequest {

  @Id
  @GeneratedValue(generator = "extension_request_seq")
  @SequenceGenerator(name = "extension_request_seq", sequenceName = "extension_request_seq")
  private Long id;

  @Version private long version;

  @Column(name = "complaint_id", updatable = false)
  private Long complaintId;

  @Column(name = "office_id", updatable = false)
  private Long officeId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", updatable = false)
  private DeadlineKind kind;

  @Column(name = "round", updatable = false)
  private int round;

  @Column(name = "due_at", updatable = false)
  private Instant dueAt;

  @Column(name = "new_due_at", updatable = false)
  private Instant newDueAt;

  @Column(name = "reason", updatable = false)
  private String reason;

  @Column(name = "requested_by", updatable = false)
  private Long requestedBy;

  @Column(name = "requested_at", updatable = false)
  private Instant requestedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private ExtensionState state;

  /** The case while this is open, else null: unique, so that there is never a second. */
  @Column(name = "open_of")
  private Long openOf;

  /** The time of the request while this is open, else null: the order of what waits. */
  @Column(name = "waits_since")
  private Instant waitsSince;

  @Column(name = "decided_by")
  private Long decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decision_reason")
  private String decisionReason;

  protected ExtensionRequest() {}

  /**
   * @param clock the open promise of a result that is to be moved
   * @throws RuleViolation when the new time is not later than the due time and than now
   */
  public ExtensionRequest(
      Complaint complaint,
      OpenClock clock,
      Instant newDueAt,
      String reason,
      Actor by,
      Instant now) {
    if (!newDueAt.isAfter(clock.dueAt())) {
      throw RuleViolation.at(
          "newDueAt", "DL-8", Message.of("refusal.overtimeNotLater", clock.dueAt()));
    }
    if (!newDueAt.isAfter(now)) {
      throw RuleViolation.at("newDueAt", "DL-8", Message.of("refusal.overtimeInPast"));
    }
    this.complaintId = complaint.id();
    this.officeId = complaint.place().officeId();
    this.kind = clock.kind();
    this.round = clock.round();
    this.dueAt = clock.dueAt();
    this.newDueAt = newDueAt;
    this.reason = reason;
    this.requestedBy = by.id();
    this.requestedAt = now;
    state = OPEN;
    openOf = complaintId;
    waitsSince = now;
  }

  /** The promise that a request asks to move. */
  public record OpenClock(DeadlineKind kind, int round, Instant dueAt) {}

  /**
   * Nobody decides on their own request.
   *
   * @throws RuleViolation asked before the role
   */
  public void refuseTheRequester(Actor actor) {
    if (actor.is(requestedBy)) {
      throw new RuleViolation("DL-8", Message.of("refusal.overtimeOwn"));
    }
  }

  /**
   * @throws RuleViolation where the new time has passed while the request waited
   */
  public Change approve(String because, Actor by, Instant now) {
    refuseTheRequester(by);
    requireOpenFor(APPROVED);
    if (!newDueAt.isAfter(now)) {
      throw new RuleViolation("DL-8", Message.of("refusal.overtimePassed", newDueAt));
    }
    return decided(APPROVED, because, by, now);
  }

  public Change reject(String because, Actor by, Instant now) {
    refuseTheRequester(by);
    requireOpenFor(REJECTED);
    return decided(REJECTED, because, by, now);
  }

  /** Nobody has to decide any more: there is a result, or the promise itself is gone. */
  public Change lapse(Instant now) {
    requireOpenFor(LAPSED);
    decidedAt = now;
    return become(LAPSED);
  }

  private Change decided(ExtensionState how, String because, Actor by, Instant now) {
    decidedBy = by.id();
    decidedAt = now;
    decisionReason = because;
    return become(how);
  }

  private void requireOpenFor(ExtensionState next) {
    if (state != OPEN) {
      throw new IllegalTransition("DL-8", state, next);
    }
  }

  private Change become(ExtensionState next) {
    ExtensionState before = state;
    state = next;
    openOf = null;
    waitsSince = null;
    return Change.of(name() + "state", before, next);
  }

  /** Begins the names of what the audit trail says about this request. */
  private String name() {
    return "extension." + id + ".";
  }

  /** What the trail keeps of the request itself. */
  public List<Change> asked() {
    return List.of(
        Change.of(name() + "state", null, state), Change.of(name() + "newDueAt", null, newDueAt));
  }

  public Long id() {
    return id;
  }

  public Long complaintId() {
    return complaintId;
  }

  public DeadlineKind kind() {
    return kind;
  }

  public Instant newDueAt() {
    return newDueAt;
  }

  public Long requestedBy() {
    return requestedBy;
  }

  public ExtensionState state() {
    return state;
  }
}
