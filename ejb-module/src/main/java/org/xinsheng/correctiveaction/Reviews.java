package org.xinsheng.correctiveaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinsheng.correctiveaction.domain.CapaStatus;
import org.xinsheng.correctiveaction.domain.Review;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** The reviews of slips, and the reports that they wait for (CA-1, CA-2, CA-7). */
@ApplicationScoped
public class Reviews {

  /** Those that were handed in; a draft keeps nobody from writing another after its end. */
  private static final String SERVING =
      """
      select r.id from CapaReport r join r.slips s
      where s.slipId = :slip and r.status <> :draft and r.status <> :cancelled
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private DeadlineDesk deadlines;
  @Inject private RecurrencePolicies policies;
  @Inject private RoleHolders holders;

  Optional<Review> of(Long slipId) {
    return em.createQuery("select r from Review r where r.slipId = :id", Review.class)
        .setParameter("id", slipId)
        .getResultStream()
        .findFirst();
  }

  /**
   * @throws RuleViolation CA-1 saying what must come first
   */
  Review dueOf(Slip slip) {
    return of(slip.id()).orElseThrow(() -> notDue(slip));
  }

  private static RuleViolation notDue(Slip slip) {
    return slip.status() == SlipStatus.CLOSED
        ? new RuleViolation(
            "CA-1", Message.of("refusal.reviewBeforeFollowUp", slip.complaint().number()))
        : new RuleViolation("CA-1", Message.of("refusal.reviewBeforeClosure", slip.status()));
  }

  /**
   * The OFFICE_MANAGER convenes it; without one whoever stands in (ORG-6).
   *
   * @throws NotAllowed CA-1 for everybody else
   */
  void requireConvenor(Slip slip, Actor actor, Instant now) {
    boolean standsIn =
        actor.holdsAny(Role.RUNGS, slip.place())
            && holders
                .principal(Role.OFFICE_MANAGER, slip.place(), now)
                .filter(actor::is)
                .isPresent();
    if (!actor.holds(Role.OFFICE_MANAGER, slip.place()) && !standsIn) {
      throw new NotAllowed("CA-1", Message.of("refusal.notAllowed", DeadlineKind.REVIEW_MEETING));
    }
  }

  /** Why the actor cannot record it now; empty when they can. */
  Optional<Refusal> whyNot(Slip slip, Actor actor, Instant now) {
    try {
      requireConvenor(slip, actor, now);
      dueOf(slip);
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }

  /** Whether a report that was handed in serves it. */
  boolean isServed(Slip slip) {
    return !em.createQuery(SERVING, Long.class)
        .setParameter("slip", slip.id())
        .setParameter("draft", CapaStatus.DRAFT)
        .setParameter("cancelled", CapaStatus.CANCELLED)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** A report is due within its time from here (CA-7). */
  List<Change> reportIsDue(Review review, Slip slip, Instant from) {
    Promises promises = policies.promisesAt(from);
    Instant dueAt = promises.of(DeadlineKind.CAPA_REPORT).dueAfter(from);
    int round = review.reportIsDue(dueAt);
    return deadlines.open(
        NewDeadline.promised(
            promises, DeadlineKind.CAPA_REPORT, slip.ref(), slip.place(), round, from));
  }
}
