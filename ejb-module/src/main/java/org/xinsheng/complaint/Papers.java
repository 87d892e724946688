package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.xinsheng.complaint.ComplaintView.MajorAnswerRow;
import org.xinsheng.complaint.ComplaintView.ReplyRow;
import org.xinsheng.complaint.ComplaintView.ResultRow;
import org.xinsheng.complaint.ComplaintView.SuperiorReportRow;

/** What was written in one case: replies, every round's result, reports to the superior. */
@ApplicationScoped
public class Papers {

  private static final String REPLIES =
      """
      select new org.xinsheng.complaint.ComplaintView$ReplyRow(
        r.text, r.repliedAt, s.username, s.name, r.enteredAt)
      from Reply r join Staff s on s.id = r.repliedBy
      where r.complaintId = :id order by r.id
      """;

  private static final String RESULTS =
      """
      select new org.xinsheng.complaint.ComplaintView$ResultRow(
        r.round, r.treatment.cause, r.treatment.result, r.treatment.causeAnalysis,
        r.treatment.correctiveMeasure, r.treatment.explanation, r.treatment.apology,
        r.treatment.redoneService, r.treatment.compensation, r.treatment.repair,
        r.treatment.resolvedForComplainant, r.treatment.thirdPartyContact,
        r.treatment.improvement, r.ownerToldAt, r.ownerToldBy, r.resolvedAt,
        s.username, s.name, r.enteredAt)
      from Result r join Staff s on s.id = r.resolvedBy
      where r.complaintId = :id order by r.round
      """;

  private static final String REPORTS =
      """
      select new org.xinsheng.complaint.ComplaintView$SuperiorReportRow(
        r.text, r.reportedAt, s.username, s.name, r.enteredAt)
      from SuperiorReport r join Staff s on s.id = r.reportedBy
      where r.complaintId = :id order by r.id
      """;

  private static final String MAJOR_ANSWERS =
      """
      select new org.xinsheng.complaint.ComplaintView$MajorAnswerRow(
        q.criterion, q.answer, q.reason, q.askedAt, s.username, s.name, q.answeredAt)
      from MajorQuestion q left join Staff s on s.id = q.answeredBy
      where q.complaintId = :id order by q.id
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  List<ReplyRow> replies(Long complaintId) {
    return all(REPLIES, ReplyRow.class, complaintId);
  }

  List<ResultRow> results(Long complaintId) {
    return all(RESULTS, ResultRow.class, complaintId);
  }

  List<SuperiorReportRow> reports(Long complaintId) {
    return all(REPORTS, SuperiorReportRow.class, complaintId);
  }

  List<MajorAnswerRow> majorAnswers(Long complaintId) {
    return all(MAJOR_ANSWERS, MajorAnswerRow.class, complaintId);
  }

  private <T> List<T> all(String query, Class<T> type, Long complaintId) {
    return em.createQuery(query, type).setParameter("id", complaintId).getResultList();
  }
}
