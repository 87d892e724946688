package org.xinsheng.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.domain.FollowUp;
import org.xinsheng.followup.domain.FollowUpState;
import org.xinsheng.followup.domain.Impasse;
import org.xinsheng.intake.domain.FollowedUp;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.SubjectRef;

/** Reads what a matter's follow-up has come to. */
@ApplicationScoped
class Impasses {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private FollowUpRounds rounds;
  @Inject private OfficeDirectory offices;
  @Inject private FollowedUpKinds kinds;
  @Inject private FollowUpPolicies policies;

  /**
   * @throws IllegalTransition without a round that is open or left the owner unsatisfied
   */
  Impasse require(FollowedUp matter) {
    kinds.of(matter.ref().type()).orElseThrow().requireConclusion(matter);
    Impasse found = of(matter).orElseThrow();
    found.last().requireOpenOrUnsatisfied();
    return found;
  }

  /** Empty while there is no result. */
  Optional<Impasse> of(FollowedUp matter) {
    return rounds.last(matter.ref()).map(it -> around(matter, it));
  }

  /** Null for a matter of which nobody asks it. */
  static Validity validity(FollowedUp matter) {
    return matter instanceof Complaint complaint ? complaint.validity() : null;
  }

  private Impasse around(FollowedUp matter, FollowUp last) {
    return new Impasse(
        last,
        unsatisfied(matter.ref()),
        em.createQuery(
                "select a.attemptedAt from FollowUpAttempt a where a.followUpId = :round",
                Instant.class)
            .setParameter("round", last.id())
            .getResultList(),
        offices.byId(matter.place().officeId()).time(),
        policies.of(matter));
  }

  private int unsatisfied(SubjectRef subject) {
    return em.createQuery(
            """
            select count(f) from FollowUp f
            where f.subjectType = :type and f.subjectId = :id and f.state = :state
            """,
            Long.class)
        .setParameter("type", subject.type())
        .setParameter("id", subject.id())
        .setParameter("state", FollowUpState.DISSATISFIED)
        .getSingleResult()
        .intValue();
  }
}
