package org.xinsheng.correctiveaction;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.correctiveaction.domain.Review;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.followup.domain.FollowUpState;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.nonconformity.domain.SlipClosed;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/**
 * Makes the review meeting due in the transaction of whichever comes later, the slip's closure or
 * the end of its complaint (CA-1).
 */
@ApplicationScoped
public class ReviewsDue {

  private static final int LATE = Interceptor.Priority.APPLICATION + 920;

  private static final Set<String> GIVEN_UP =
      Set.of(ComplaintStatus.WITHDRAWN.name(), ComplaintStatus.CONVERTED.name());

  private static final String CLOSED_SLIPS =
      "select s from Slip s where s.complaintId = :id and s.status = :closed order by s.id";

  private static final String LAST_ROUND =
      """
      select f.state from FollowUp f
      where f.subjectType = :type and f.subjectId = :id order by f.round desc
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private DeadlineDesk deadlines;
  @Inject private RecurrencePolicies policies;
  @Inject private Event<DomainEvent> happened;

  void closed(@Observes @Priority(LATE) SlipClosed event) {
    Facts facts = event.facts();
    if (event.complaint() == null || isEnded(event.complaint())) {
      Slip slip = em.find(Slip.class, facts.subject().id());
      due(slip, facts.at(), facts.actor());
    }
  }

  void ended(@Observes @Priority(LATE) DomainEvent event) {
    Facts facts = event.facts();
    SubjectRef subject = facts.subject();
    if (subject.type() == SubjectType.COMPLAINT && mayEnd(facts) && isEnded(subject)) {
      for (Slip slip : closedSlips(subject)) {
        due(slip, later(slip.endedAt(), facts.at()), facts.actor());
      }
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static boolean mayEnd(Facts facts) {
    return facts.changes().stream()
        .anyMatch(
            it ->
                it.what().equals("satisfaction")
                    || it.what().startsWith("followUp.")
                    || it.what().equals("status") && GIVEN_UP.contains(it.to()));
  }

  /**
   * The owner is satisfied, the follow-up is concluded, or there is no complaint any more:
   * withdrawn, or gone on as another kind (INT-1).
   */
  boolean isEnded(SubjectRef complaint) {
    Complaint found = em.find(Complaint.class, complaint.id());
    if (found.withdrawnAt() != null || found.status() == ComplaintStatus.CONVERTED) {
      return true;
    }
    Optional<FollowUpState> last =
        em.createQuery(LAST_ROUND, FollowUpState.class)
            .setParameter("type", complaint.type())
            .setParameter("id", complaint.id())
            .setMaxResults(1)
            .getResultStream()
            .findFirst();
    return last.filter(FollowUpState::isGoodEnough).isPresent();
  }

  /** The complaint's own row is held; theirs come after it. */
  private List<Slip> closedSlips(SubjectRef complaint) {
    return em.createQuery(CLOSED_SLIPS, Slip.class)
        .setParameter("id", complaint.id())
        .setParameter("closed", SlipStatus.CLOSED)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private void due(Slip slip, Instant since, Actor by) {
    if (isThere(slip)) {
      return;
    }
    Promises promises = policies.promisesAt(since);
    Instant dueAt = promises.of(DeadlineKind.REVIEW_MEETING).dueAfter(since);
    Review review = new Review(slip, since, dueAt);
    em.persist(review);
    happened.fire(
        review
            .due(slip, by, since)
            .with(
                deadlines.open(
                    NewDeadline.promised(
                        promises,
                        DeadlineKind.REVIEW_MEETING,
                        slip.ref(),
                        slip.place(),
                        1,
                        since))));
  }

  private boolean isThere(Slip slip) {
    return !em.createQuery("select r.id from Review r where r.slipId = :id", Long.class)
        .setParameter("id", slip.id())
        .getResultList()
        .isEmpty();
  }
}
