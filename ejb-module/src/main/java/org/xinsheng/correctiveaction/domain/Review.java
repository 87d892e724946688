package org.xinsheng.correctiveaction.domain;

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
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** The meeting that a closed slip makes due, and what it decided (CA-1, CA-2). */
@Entity
@Table(name = "slip_review")
public class Review {

  @Id
  @GeneratedValue(generator = "slip_review_seq")
  @SequenceGenerator(name = "slip_review_seq", sequenceName = "slip_review_seq")
  private Long id;

  @Version private long version;

  @Column(name = "slip_id", updatable = false)
  private Long slipId;

  @Column(name = "slip_number", updatable = false)
  private String slipNumber;

  @Column(name = "branch_id", updatable = false)
  private Long branchId;

  @Column(name = "office_id", updatable = false)
  private Long officeId;

  @Column(name = "zone_id", updatable = false)
  private Long zoneId;

  @Column(name = "department_id", updatable = false)
  private Long departmentId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private ReviewState state;

  @Column(name = "due_since", updatable = false)
  private Instant dueSince;

  @Column(name = "due_at", updatable = false)
  private Instant dueAt;

  @Column(name = "held_at")
  private Instant heldAt;

  @Column(name = "meeting_number")
  private String meetingNumber;

  @Column(name = "analysis")
  private String analysis;

  @Column(name = "prevention_needed")
  private Boolean preventionNeeded;

  @Column(name = "reason")
  private String reason;

  @Column(name = "report_due_at")
  private Instant reportDueAt;

  @Column(name = "report_rounds")
  private int reportRounds;

  protected Review() {}

  /**
   * @param since the later of the slip's closure and its complaint's end (CA-1)
   * @param due by when the meeting is to be held
   */
  public Review(Slip slip, Instant since, Instant due) {
    slipId = slip.id();
    slipNumber = slip.number().text();
    branchId = slip.place().branchId();
    officeId = slip.place().officeId();
    zoneId = slip.place().zoneId();
    departmentId = slip.place().departmentId();
    state = ReviewState.DUE;
    dueSince = since;
    dueAt = due;
  }

  /** Whoever convenes it is told. */
  public Recorded due(Slip slip, Actor by, Instant at) {
    return new Recorded(
        Facts.of(slip.ref(), slip.place(), by, at, "REVIEW_DUE")
            .with(Change.of("review", null, state))
            .telling(Role.OFFICE_MANAGER));
  }

  /**
   * What the meeting found.
   *
   * @param preventionNeeded whether a CAPA report is to be written
   * @param reason why none is needed
   */
  public record Outcome(Instant heldAt, String analysis, boolean preventionNeeded, String reason) {}

  /**
   * The meeting was held (CA-2).
   *
   * @throws IllegalTransition CA-2 where it was held already
   * @throws RuleViolation CA-2 where no reason is given against prevention; CA-1 where it was held
   *     before it could be
   */
  public Recorded held(Slip slip, Outcome outcome, String meeting, Actor by, Instant now) {
    requirePossible(outcome, now);
    state = ReviewState.HELD;
    heldAt = outcome.heldAt();
    meetingNumber = meeting;
    analysis = outcome.analysis();
    preventionNeeded = outcome.preventionNeeded();
    reason = outcome.preventionNeeded() ? null : outcome.reason();
    Facts facts =
        Facts.of(slip.ref(), slip.place(), by, outcome.heldAt(), "REVIEWED")
            .with(Change.of("review", ReviewState.DUE, state))
            .with(Change.of("preventionNeeded", null, preventionNeeded))
            .with(Change.of("meeting", null, meeting))
            .because(outcome.preventionNeeded() ? outcome.analysis() : outcome.reason());
    return new Recorded(preventionNeeded ? facts.telling(Role.DEPARTMENT_HEAD) : facts);
  }

  /** Asked before the meeting itself is kept. */
  public void requirePossible(Outcome outcome, Instant now) {
    if (state == ReviewState.HELD) {
      throw new IllegalTransition("CA-2", state, ReviewState.HELD);
    }
    if (outcome.heldAt().isAfter(now)) {
      throw RuleViolation.at("heldAt", "CA-1", Message.of("refusal.inFuture"));
    }
    if (outcome.heldAt().isBefore(dueSince)) {
      throw RuleViolation.at("heldAt", "CA-1", Message.of("refusal.beforeItsStep", dueSince));
    }
    boolean unexplained = outcome.reason() == null || outcome.reason().isBlank();
    if (!outcome.preventionNeeded() && unexplained) {
      throw RuleViolation.at("reason", "CA-2", Message.of("refusal.noPreventionReason"));
    }
  }

  /**
   * A report is due (CA-7), for the first time or because the one there was cancelled.
   *
   * @return the round of its CAPA_REPORT deadline
   */
  public int reportIsDue(Instant at) {
    reportDueAt = at;
    return ++reportRounds;
  }

  /** A report was submitted; nobody waits for one any more. */
  public void reportIsThere() {
    reportDueAt = null;
  }

  public Long id() {
    return id;
  }

  public Long slipId() {
    return slipId;
  }

  public ReviewState state() {
    return state;
  }

  public boolean isHeld() {
    return state == ReviewState.HELD;
  }

  public Instant dueSince() {
    return dueSince;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public Instant heldAt() {
    return heldAt;
  }

  public String meetingNumber() {
    return meetingNumber;
  }

  public String analysis() {
    return analysis;
  }

  /** Null while nobody decided. */
  public Boolean preventionNeeded() {
    return preventionNeeded;
  }

  public String reason() {
    return reason;
  }

  /** Until when a report is to be submitted, null where nobody waits for one. */
  public Instant reportDueAt() {
    return reportDueAt;
  }
}
