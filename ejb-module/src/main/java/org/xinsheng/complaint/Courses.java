package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.xinsheng.complaint.Course.EscalationRow;
import org.xinsheng.complaint.Course.FinalDecisionRow;
import org.xinsheng.complaint.Course.WithdrawalRow;
import org.xinsheng.complaint.domain.Complaint;

/** Reads how a complaint was moved up, decided, chased or withdrawn; most were not. */
@ApplicationScoped
class Courses {

  private static final String ESCALATIONS =
      """
      select new org.xinsheng.complaint.Course$EscalationRow(
        m.rung, m.reason, m.ownerTold, m.movedAt, s.username, s.name)
      from MovedUp m join Staff s on s.id = m.movedBy
      where m.complaintId = :id order by m.id
      """;

  private static final String DECISION =
      """
      select new org.xinsheng.complaint.Course$FinalDecisionRow(
        d.text, d.decidedAt, s.username, s.name)
      from FinalDecision d join Staff s on s.id = d.decidedBy
      where d.complaintId = :id
      """;

  private static final String WITHDRAWAL =
      """
      select new org.xinsheng.complaint.Course$WithdrawalRow(
        w.saidBy, w.how, w.reason, w.withdrawnAt, s.username, s.name, w.enteredAt)
      from Withdrawal w join Staff s on s.id = w.recordedBy
      where w.complaintId = :id
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /**
   * @param hidesTheOwner for the person complained about
   */
  Course of(Complaint complaint, boolean hidesTheOwner) {
    boolean withdrawn = complaint.withdrawnAt() != null;
    return new Course(
        all(ESCALATIONS, EscalationRow.class, complaint),
        complaint.isFinallyDecided() ? one(DECISION, FinalDecisionRow.class, complaint) : null,
        withdrawn && !hidesTheOwner ? one(WITHDRAWAL, WithdrawalRow.class, complaint) : null,
        complaint.chases(),
        complaint.lastChasedAt());
  }

  private <T> T one(String query, Class<T> type, Complaint complaint) {
    return all(query, type, complaint).stream().findFirst().orElse(null);
  }

  private <T> List<T> all(String query, Class<T> type, Complaint complaint) {
    return em.createQuery(query, type).setParameter("id", complaint.id()).getResultList();
  }
}
