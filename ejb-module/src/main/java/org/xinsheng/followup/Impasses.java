package org.xinsheng.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.followup.domain.FollowUp;
import org.xinsheng.followup.domain.FollowUpState;
import org.xinsheng.followup.domain.Impasse;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.SubjectRef;

/** Reads what a case's follow-up has come to. */
@ApplicationScoped
class Impasses {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private FollowUpRounds rounds;
  @Inject private OfficeDirectory offices;
  @Inject private FollowUpPolicies policies;

  /**
   * @throws IllegalTransition without a round that is open or left the owner unsatisfied
   */
  Impasse require(Complaint complaint) {
    Impasse found =
        of(complaint)
            .orElseThrow(
                () -> new IllegalTransition("HD-7", complaint.status(), ComplaintStatus.CLOSED));
    complaint.requireStateFor(ComplaintAct.CONCLUSION);
    found.last().requireOpenOrUnsatisfied();
    return found;
  }

  /** Empty while there is no result. */
  Optional<Impasse> of(Complaint complaint) {
    return rounds.last(complaint.ref()).map(it -> around(complaint, it));
  }

  private Impasse around(Complaint complaint, FollowUp last) {
    return new Impasse(
        last,
        unsatisfied(complaint.ref()),
        em.createQuery(
                "select a.attemptedAt from FollowUpAttempt a where a.followUpId = :round",
                Instant.class)
            .setParameter("round", last.id())
            .getResultList(),
        offices.byId(complaint.place().officeId()).time(),
        policies.of(complaint));
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
