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
import org.xinsheng.complaint.domain.ComplaintHandedOver;
import org.xinsheng.complaint.domain.ComplaintResolved;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.followup.domain.FollowUp;
import org.xinsheng.followup.domain.FollowUpState;
import org.xinsheng.followup.domain.WhoFollowsUp;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;

/** Every result opens a round by itself, and nothing closes before the last one is good (FU-1). */
@ApplicationScoped
public class FollowUpRounds implements ClosureGate, EndsWithTheCase {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private DeadlineDesk deadlines;
  @Inject private Event<DomainEvent> happened;

  void open(@Observes ComplaintResolved resolved) {
    SubjectRef subject = resolved.facts().subject();
    Complaint complaint = em.find(Complaint.class, subject.id());
    Long owner = WhoFollowsUp.owner(complaint);
    em.persist(
        new FollowUp(
            subject,
            complaint.place(),
            resolved.round(),
            owner,
            complaint.caller().isUnreachable(),
            resolved.resolvedAt(),
            complaint.policy().promises()));
    List<Change> promised = promiseAttempt(complaint, resolved.round(), resolved.resolvedAt());
    Facts due =
        Facts.of(
            subject,
            complaint.place(),
            resolved.facts().actor(),
            resolved.resolvedAt(),
            "FOLLOW_UP_DUE");
    happened.fire(new Recorded(due.with(promised)));
  }

  /** An open round goes with the steward who now owns the matter, or back to the callers (FU-2). */
  void handOver(@Observes ComplaintHandedOver handedOver) {
    SubjectRef subject = handedOver.facts().subject();
    Complaint complaint = em.find(Complaint.class, subject.id());
    last(subject)
        .filter(it -> it.state() == FollowUpState.OPEN)
        .ifPresent(round -> round.isFor(WhoFollowsUp.owner(complaint)));
  }

  /** The next attempt of a round is due a day from here (FU-2). */
  List<Change> promiseAttempt(Complaint complaint, int round, Instant from) {
    return deadlines.open(
        NewDeadline.promised(
            complaint.policy().promises(),
            DeadlineKind.FOLLOW_UP,
            complaint.ref(),
            complaint.place(),
            round,
            from));
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
