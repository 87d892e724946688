package org.xinsheng.deadline.domain;

import static org.xinsheng.deadline.domain.DeadlineState.BREACHED;
import static org.xinsheng.deadline.domain.DeadlineState.CANCELLED;
import static org.xinsheng.deadline.domain.DeadlineState.MET;
import static org.xinsheng.deadline.domain.DeadlineState.RUNNING;
import static org.xinsheng.deadline.domain.DeadlineState.SUPERSEDED;
import static org.xinsheng.deadline.domain.Term.earlier;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;

/**
 * One promised time and everything that happened to it (DL-12).
 *
 * <p>Every verb first catches up with what was due before it, so that the record is the same
 * whether the sweep came in time or not. A verb that a rule gives no effect in a state leaves the
 * deadline as it is: what is met, superseded or cancelled stays so.
 */
@Entity
@Table(name = "deadline")
public class Deadline {

  /** How long one is left alone that failed again and again. */
  public static final Duration PUT_OFF = Setback.PUT_OFF;

  public static final int LONGEST_FAILURE = Setback.LONGEST;

  /** The smallest step of the product's clock: due at 10:00 is missed from 10:00:00.001 on. */
  static final Duration TICK = Duration.ofMillis(1);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deadline_seq")
  @SequenceGenerator(name = "deadline_seq", sequenceName = "deadline_seq", allocationSize = 50)
  private Long id;

  @Version private int version;

  @Enumerated(EnumType.STRING)
  private DeadlineKind kind;

  @Embedded private Concerned concerned;

  private int round;

  @Column(name = "policy_version")
  private int policyVersion;

  @Enumerated(EnumType.STRING)
  private DeadlineState state;

  @Column(name = "breached_at")
  private Instant breachedAt;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "next_check_at")
  private Instant nextCheckAt;

  /** The due time while somebody owes the act, else null: what boards read in due order. */
  @Column(name = "open_due_at")
  private Instant openDueAt;

  @Column(name = "entered_late")
  private boolean enteredLate;

  @Embedded private Term term;
  @Embedded private Climb climb;
  @Embedded private Annulment annulment;
  @Embedded private Setback setback;

  protected Deadline() {}

  /**
   * @param at the instant of opening: a warning that would already be past is skipped (DL-6)
   */
  public Deadline(NewDeadline order, Pace pace, Instant at) {
    kind = order.kind();
    concerned = new Concerned(order.subject(), order.place());
    round = order.round();
    policyVersion = order.policyVersion();
    term = new Term(order.startsAt(), order.dueAt(), pace.warningPercent(), at);
    state = RUNNING;
    climb = new Climb(new Ladder(order.ladder()), pace.rungInterval());
    setback = new Setback();
    scheduleNextCheck();
  }

  /**
   * Records everything that this deadline owes up to now: warning, breach, each rung, each with its
   * own instant. The due instant itself, and each rung's, is still in time.
   */
  public List<DeadlineFact> check(Instant now) {
    List<DeadlineFact> facts = new ArrayList<>();
    if (isOpen()) {
      warn(now, facts);
      breach(now, facts);
      climb(now, facts);
    }
    setback.overcome();
    scheduleNextCheck();
    return facts;
  }

  /**
   * The promised act was done. A breach that a late entry proves wrong is annulled and stays on
   * record (DL-16); otherwise what is missed stays BREACHED, with when it was done.
   */
  public List<DeadlineFact> done(Instant actAt, Instant now, Actor by) {
    if (followsOthers() && actAt.isBefore(term.startsAt())) {
      return List.of();
    }
    if (state == BREACHED && !actAt.isAfter(breachedAt)) {
      return annul(actAt, now, by);
    }
    List<DeadlineFact> facts = check(actAt);
    if (isOpen()) {
      doneAt = actAt;
      if (state == RUNNING) {
        state = MET;
        enteredLate = now.isAfter(term.dueAt());
      }
    }
    scheduleNextCheck();
    return facts;
  }

  /** One result ends every promise of a result, however it is dated. */
  private boolean followsOthers() {
    return kind == DeadlineKind.FOLLOW_UP || round > 1 && kind != DeadlineKind.RESOLUTION;
  }

  /** Severity was raised: the earlier of what it was and the new limit from the raise (DL-5). */
  public List<DeadlineFact> tighten(Duration limit, Ladder ladder, Instant raisedAt) {
    List<DeadlineFact> facts = check(raisedAt);
    if (state == RUNNING) {
      climb.replace(ladder);
      term.tighten(raisedAt.plus(limit), raisedAt);
      scheduleNextCheck();
    }
    return facts;
  }

  /**
   * Severity was lowered: recomputed from the start; where that is already past, the earlier of the
   * old due time and the new limit from the lowering (DL-5). Overtime that was approved stays.
   *
   * @param wish the owner's requested time, which replaces start plus limit (DL-2), or null
   */
  public List<DeadlineFact> relax(Duration limit, Instant wish, Ladder ladder, Instant loweredAt) {
    List<DeadlineFact> facts = check(loweredAt);
    if (state == RUNNING) {
      Instant fresh = wish != null ? wish : term.startsAt().plus(limit);
      boolean past = !fresh.isAfter(loweredAt);
      climb.replace(ladder);
      term.relax(past ? earlier(term.dueAt(), loweredAt.plus(limit)) : fresh, loweredAt);
      scheduleNextCheck();
    }
    return facts;
  }

  /** The promise itself was made anew: deferral ended, classified, other time agreed. */
  public List<DeadlineFact> moveTo(Instant newStart, Instant newDue, Instant at) {
    List<DeadlineFact> facts = check(at);
    if (state == RUNNING) {
      term.move(newStart, newDue, at);
      scheduleNextCheck();
    }
    return facts;
  }

  /**
   * Overtime was approved (DL-8): the original stays on record, so does a breach; the ladder stops
   * and starts afresh if the new time is missed.
   *
   * @throws RuleViolation when the new time is not later than the due time
   * @throws IllegalTransition when nothing is open
   */
  public List<DeadlineFact> extendTo(Instant newDue, Instant at) {
    if (!newDue.isAfter(term.dueAt())) {
      throw RuleViolation.at(
          "newDueAt", "DL-8", Message.of("refusal.overtimeNotLater", term.dueAt()));
    }
    List<DeadlineFact> facts = check(at);
    if (!isOpen()) {
      throw new IllegalTransition("DL-19", state, RUNNING);
    }
    climb.startAfresh();
    term.extend(newDue, at);
    scheduleNextCheck();
    return facts;
  }

  /** A fresh deadline takes its place; a breach stays and climbs on (DL-5). */
  public List<DeadlineFact> supersede(Instant at) {
    List<DeadlineFact> facts = check(at);
    if (state == RUNNING) {
      end(SUPERSEDED, at);
    }
    return facts;
  }

  /** Nobody waits any more; a breach stays on record, its ladder stops (HD-10). */
  public List<DeadlineFact> cancel(Instant at) {
    List<DeadlineFact> facts = check(at);
    if (isOpen()) {
      end(state == RUNNING ? CANCELLED : BREACHED, at);
    }
    return facts;
  }

  /** The sweep could not finish this deadline; it is tried again, after five failures later. */
  public void putOff(Instant now, String failure) {
    nextCheckAt = setback.failed(now, failure);
  }

  /** Whether somebody still owes the act. */
  public boolean isOpen() {
    return (state == RUNNING || state == BREACHED) && doneAt == null && endedAt == null;
  }

  private void warn(Instant now, List<DeadlineFact> facts) {
    if (term.warns(now)) {
      facts.add(fact(DeadlineFactType.WARNED, term.warnedAt(), Actor.SYSTEM));
    }
  }

  private void breach(Instant now, List<DeadlineFact> facts) {
    if (state == RUNNING && now.isAfter(term.dueAt())) {
      state = BREACHED;
      breachedAt = term.dueAt();
      facts.add(
          climb.isAtTheTop()
              ? fact(DeadlineFactType.BREACHED, breachedAt, Actor.SYSTEM)
              : rung(DeadlineFactType.BREACHED));
    }
  }

  private void climb(Instant now, List<DeadlineFact> facts) {
    while (state == BREACHED && !climb.isAtTheTop() && now.isAfter(nextRungAt())) {
      facts.add(rung(DeadlineFactType.RUNG_REACHED));
    }
  }

  private Instant nextRungAt() {
    return climb.nextRungAt(term.dueAt());
  }

  private List<DeadlineFact> annul(Instant actAt, Instant now, Actor by) {
    state = MET;
    doneAt = actAt;
    enteredLate = true;
    annulment = new Annulment(now, by, Annulment.ENTERED_LATE);
    scheduleNextCheck();
    return List.of(fact(DeadlineFactType.ANNULLED, now, by));
  }

  private void end(DeadlineState how, Instant at) {
    state = how;
    endedAt = at;
    scheduleNextCheck();
  }

  private void scheduleNextCheck() {
    openDueAt = isOpen() ? term.dueAt() : null;
    nextCheckAt = null;
    if (isOpen()) {
      if (state == RUNNING || !climb.isAtTheTop()) {
        nextCheckAt = (state == RUNNING ? term.dueAt() : nextRungAt()).plus(TICK);
      }
      if (term.warningIsAhead()) {
        nextCheckAt = nextCheckAt == null ? term.warnAt() : earlier(term.warnAt(), nextCheckAt);
      }
    }
  }

  private DeadlineFact rung(DeadlineFactType type) {
    Instant at = nextRungAt();
    Role role = climb.reachNext();
    return fact(type, at, role, climb.rungsReached(), Actor.SYSTEM);
  }

  private DeadlineFact fact(DeadlineFactType type, Instant at, Actor by) {
    return fact(type, at, null, 0, by);
  }

  private DeadlineFact fact(DeadlineFactType type, Instant at, Role rung, int number, Actor by) {
    return new DeadlineFact(
        type,
        id,
        kind,
        round,
        concerned.subject(),
        concerned.place(),
        at,
        term.dueAt(),
        climb.lap(),
        rung,
        number,
        by);
  }

  public Long id() {
    return id;
  }

  public DeadlineKind kind() {
    return kind;
  }

  public int round() {
    return round;
  }

  public SubjectRef subject() {
    return concerned.subject();
  }

  public Instant startsAt() {
    return term.startsAt();
  }

  public Instant dueAt() {
    return term.dueAt();
  }

  public Instant originalDueAt() {
    return term.originalDueAt();
  }

  public DeadlineState state() {
    return state;
  }

  public Instant warnedAt() {
    return term.warnedAt();
  }

  public Instant breachedAt() {
    return breachedAt;
  }

  public Instant doneAt() {
    return doneAt;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public boolean isExtended() {
    return term.isExtended();
  }

  public boolean isEnteredLate() {
    return enteredLate;
  }

  public boolean isAnnulled() {
    return annulment != null && annulment.at() != null;
  }

  public int failures() {
    return setback.failures();
  }

  /** When this row next needs attention; null once nothing can happen. */
  public Instant nextCheckAt() {
    return nextCheckAt;
  }
}
