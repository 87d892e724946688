package org.xinsheng.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinsheng.complaint.ClosureGate;
import org.xinsheng.complaint.EndsWithTheCase;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.followup.domain.FollowUp;
import org.xinsheng.followup.domain.FollowUpState;
import org.xinsheng.followup.domain.WhoFollowsUp;
import org.xinsheng.intake.domain.FirstContactChanged;
import org.xinsheng.intake.domain.FollowUpDue;
import org.xinsheng.intake.domain.FollowedUp;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;

/** Every result opens a round by itself, and nothing closes before the last one is good (FU-1). */
@ApplicationScoped
public class FollowUpRounds implements ClosureGate, EndsWithTheCase {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private DeadlineDesk deadlines;
  @Inject private FollowUpPolicies policies;
  @Inject private FollowedUpKinds kinds;
  @Inject private Event<DomainEvent> happened;

  void open(@Observes FollowUpDue resolved) {
    SubjectRef subject = resolved.facts().subject();
    FollowedUp matter = kinds.of(subject.type()).orElseThrow().find(subject.id());
    Long owner = WhoFollowsUp.owner(matter);
    em.persist(
        new FollowUp(
            subject,
            matter.place(),
            resolved.round(),
            owner,
            matter.caller().isUnreachable(),
            resolved.resolvedAt(),
            policies.promises(matter)));
    List<Change> promised = promiseAttempt(matter, resolved.round(), resolved.resolvedAt());
    Facts due =
        Facts.of(
            subject,
            matter.place(),
            resolved.facts().actor(),
            resolved.resolvedAt(),
            "FOLLOW_UP_DUE");
    happened.fire(new Recorded(due.with(promised)));
  }

  /** An open round goes with the steward who now owns the matter, or back to the callers (FU-2). */
  void handOver(@Observes FirstContactChanged handedOver) {
    SubjectRef subject = handedOver.facts().subject();
    last(subject)
        .filter(it -> it.state() == FollowUpState.OPEN)
        .ifPresent(
            round ->
                round.isFor(
                    WhoFollowsUp.owner(kinds.of(subject.type()).orElseThrow().find(subject.id()))));
  }

  /** The next attempt of a round is due a day from here (FU-2). */
  List<Change> promiseAttempt(FollowedUp matter, int round, Instant from) {
    return deadlines.open(
        NewDeadline.promised(
            policies.promises(matter),
            DeadlineKind.FOLLOW_UP,
            matter.ref(),
            matter.place(),
            round,
            from));
  }

  /** Why the actor could not follow it up now; empty when they could. */
  Optional<Refusal> whyNot(FollowedUp matter, Actor actor) {
    Optional<FollowUp> open = last(matter.ref()).filter(it -> it.state() == FollowUpState.OPEN);
    if (open.isEmpty()) {
      return Optional.of(new RuleViolation("FU-1", Message.of("refusal.noOpenRound")));
    }
    try {
      WhoFollowsUp.require(actor, matter, open.get().ownerId());
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }

  Optional<FollowUp> last(SubjectRef subject) {
    return em.createQuery(
            """
            select f from FollowUp f
            where f.subjectType = :type and f.subjectId = :id order by f.round desc
            """,
            FollowUp.class)
        .setParameter("type", subject.type())
        .setParameter("id", subject.id())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** An open round ends and counts as withdrawn, outside the rates (HD-10, FU-9). */
  @Override
  public List<Change> withdrawn(Complaint complaint, Instant at, Actor by) {
    return last(complaint.ref())
        .filter(it -> it.state() == FollowUpState.OPEN)
        .map(it -> List.of(it.withdrawn(at, by)))
        .orElse(List.of());
  }

  @Override
  public Optional<RuleViolation> whyNotClose(Complaint complaint) {
    boolean good = last(complaint.ref()).filter(it -> it.state().isGoodEnough()).isPresent();
    return good
        ? Optional.empty()
        : Optional.of(new RuleViolation("FU-1", Message.of("refusal.followUpMissing")));
  }
}
