package org.xinsheng.deadline;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xinsheng.deadline.domain.Deadline;
import org.xinsheng.deadline.domain.DeadlineFact;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.deadline.domain.Ladder;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectRef;

/**
 * Opens, moves and ends a record's deadlines inside the owner's transaction; the owner holds the
 * record's own row lock. Every method answers what it changed, for the owner's {@code Facts}.
 *
 * <p>Guarded by no role: sweeps call it too. Who may act was decided by the owner.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DeadlineDesk {

  private static final String OF_SUBJECT =
      """
      select d from Deadline d
      where d.concerned.subjectType = :type and d.concerned.subjectId = :id and d.kind in :kinds
        and d.state in :states
      order by d.id
      """;

  /** What an act may still change; a breach that was done late can yet be annulled (DL-16). */
  private static final Set<DeadlineState> UNSETTLED =
      EnumSet.of(DeadlineState.RUNNING, DeadlineState.BREACHED);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private DeadlineRecord record;
  @Inject private DeadlinePolicies policies;

  /**
   * Holds all of a record's open deadlines until the act is over. An act begins with it, right
   * after its record's own lock: were they taken one by one, an act that already writes the trail
   * could wait for a sweep that waits for the trail.
   */
  public void hold(SubjectRef subject) {
    unsettled(subject, EnumSet.allOf(DeadlineKind.class), LockModeType.PESSIMISTIC_WRITE);
  }

  /** Starts supervision; what is overdue already is found by the next sweep. */
  public List<Change> open(NewDeadline... orders) {
    return openAsOf(clock.now(), orders);
  }

  /** As if opened at that instant: a sweep that comes late still gives the warnings since then. */
  public List<Change> openAsOf(Instant at, NewDeadline... orders) {
    List<Change> changes = new ArrayList<>();
    for (NewDeadline order : orders) {
      Deadline deadline = new Deadline(order, policies.pace(order.policyVersion()), at);
      em.persist(deadline);
      changes.addAll(Changes.opened(deadline));
    }
    return changes;
  }

  /**
   * The promised act was done; ends every open deadline of that kind.
   *
   * @param doneAt when it was done, which late entry may put before now
   */
  public List<Change> done(
      SubjectRef subject, DeadlineKind kind, Instant doneAt, Instant now, Actor by) {
    return change(subject, Set.of(kind), deadline -> deadline.done(doneAt, now, by));
  }

  /** As {@link #done}, where several of a kind are promised at a time and one was kept. */
  public List<Change> done(
      SubjectRef subject, DeadlineKind kind, int round, Instant doneAt, Instant now, Actor by) {
    return change(
        subject,
        Set.of(kind),
        deadline -> deadline.round() == round ? deadline.done(doneAt, now, by) : List.of());
  }

  /** Severity was raised (DL-5); kinds without a limit stay as they are. */
  public List<Change> tighten(
      SubjectRef subject, Map<DeadlineKind, Duration> limits, List<Role> ladder, Instant raisedAt) {
    Ladder rungs = new Ladder(ladder);
    return change(
        subject,
        limits.keySet(),
        deadline -> deadline.tighten(limits.get(deadline.kind()), rungs, raisedAt));
  }

  /** Severity was lowered (DL-5); kinds without a limit stay as they are. */
  public List<Change> relax(
      SubjectRef subject,
      Map<DeadlineKind, Duration> limits,
      List<Role> ladder,
      Instant loweredAt) {
    return relax(subject, limits, Map.of(), ladder, loweredAt);
  }

  /**
   * Severity was lowered (DL-5).
   *
   * @param wishes due times that replace start plus limit, such as the owner's (DL-2)
   */
  public List<Change> relax(
      SubjectRef subject,
      Map<DeadlineKind, Duration> limits,
      Map<DeadlineKind, Instant> wishes,
      List<Role> ladder,
      Instant loweredAt) {
    Ladder rungs = new Ladder(ladder);
    return change(
        subject,
        limits.keySet(),
        deadline ->
            deadline.relax(
                limits.get(deadline.kind()), wishes.get(deadline.kind()), rungs, loweredAt));
  }

  /** The promise was made anew: a deferral ended, a case was classified, another time agreed. */
  public List<Change> move(
      SubjectRef subject, DeadlineKind kind, Instant startsAt, Instant dueAt, Instant at) {
    return change(subject, Set.of(kind), deadline -> deadline.moveTo(startsAt, dueAt, at));
  }

  /** Overtime was approved (DL-8) for what is open of that kind. */
  public List<Change> extend(SubjectRef subject, DeadlineKind kind, Instant newDue, Instant at) {
    return change(
        subject,
        Set.of(kind),
        deadline -> deadline.isOpen() ? deadline.extendTo(newDue, at) : List.of());
  }

  /** Fresh deadlines take over; breached ones stay and climb on (DL-5). */
  public List<Change> supersede(SubjectRef subject, Set<DeadlineKind> kinds, Instant at) {
    return change(subject, kinds, deadline -> deadline.supersede(at));
  }

  /** Nobody waits any more (HD-10); breaches stay on record, their ladders stop. */
  public List<Change> cancel(SubjectRef subject, Set<DeadlineKind> kinds, Instant at) {
    return change(subject, kinds, deadline -> deadline.cancel(at));
  }

  /** As {@link #cancel}, where several of a kind are promised at a time. */
  public List<Change> cancel(SubjectRef subject, DeadlineKind kind, int round, Instant at) {
    return change(
        subject,
        Set.of(kind),
        deadline -> deadline.round() == round ? deadline.cancel(at) : List.of());
  }

  /**
   * The earliest due time that somebody still owes for the record itself, be it missed already;
   * that a desk should look at it is promised beside it.
   */
  public Optional<Instant> nextDue(SubjectRef subject) {
    return nextDue(subject, EnumSet.complementOf(EnumSet.copyOf(DeadlineKind.OF_A_DESK)));
  }

  /** Whether such a promise was missed and is owed still. */
  public boolean isMissed(SubjectRef subject, DeadlineKind kind) {
    return unsettled(subject, Set.of(kind), LockModeType.NONE).stream()
        .anyMatch(it -> it.isOpen() && it.state() == DeadlineState.BREACHED);
  }

  public Optional<Instant> nextDue(SubjectRef subject, Set<DeadlineKind> kinds) {
    return unsettled(subject, kinds, LockModeType.NONE).stream()
        .filter(Deadline::isOpen)
        .map(Deadline::dueAt)
        .min(Instant::compareTo);
  }

  private List<Change> change(
      SubjectRef subject, Set<DeadlineKind> kinds, Function<Deadline, List<DeadlineFact>> verb) {
    List<Change> changes = new ArrayList<>();
    List<DeadlineFact> facts = new ArrayList<>();
    for (Deadline deadline : unsettled(subject, kinds, LockModeType.PESSIMISTIC_WRITE)) {
      Changes before = Changes.before(deadline);
      List<DeadlineFact> own = verb.apply(deadline);
      facts.addAll(own);
      changes.addAll(before.told(own).upTo(deadline));
    }
    record.keep(facts);
    return changes;
  }

  private List<Deadline> unsettled(SubjectRef subject, Set<DeadlineKind> kinds, LockModeType lock) {
    return em.createQuery(OF_SUBJECT, Deadline.class)
        .setParameter("type", subject.type())
        .setParameter("id", subject.id())
        .setParameter("kinds", kinds)
        .setParameter("states", UNSETTLED)
        .setLockMode(lock)
        .getResultList();
  }
}
