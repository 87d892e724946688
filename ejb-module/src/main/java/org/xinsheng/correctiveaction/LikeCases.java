package org.xinsheng.correctiveaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.correctiveaction.domain.CapaReport;
import org.xinsheng.correctiveaction.domain.CapaSlip;

/** What recurred although a report's actions were done (CA-4). */
@ApplicationScoped
class LikeCases {

  private static final int MOST = 200;

  /** Of the same category in the same building or department as a case that the report serves. */
  private static final String SINCE =
      """
      select distinct c.number, c.id from RecurrenceCase r join Complaint c on c.id = r.complaintId
      where r.counting = true and r.receivedAt > :since
        and (r.spot in (select o.spot from RecurrenceCase o where o.complaintId in :cases)
          or r.spot in (select f.spot from Recurrence f where f.slipNumber in :slips))
      order by c.id
      """;

  private static final Long NONE = -1L;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** The numbers of the cases received since its last action was done; none before. */
  List<String> since(CapaReport report) {
    if (report.completedAt() == null) {
      return List.of();
    }
    List<Long> cases =
        report.slips().stream().map(CapaSlip::complaintId).filter(Objects::nonNull).toList();
    return em.createQuery(SINCE, Object[].class)
        .setParameter("since", report.completedAt())
        .setParameter("cases", cases.isEmpty() ? List.of(NONE) : cases)
        .setParameter("slips", report.slips().stream().map(CapaSlip::slipNumber).toList())
        .setMaxResults(MOST)
        .getResultStream()
        .map(row -> ((ComplaintNumber) row[0]).text())
        .toList();
  }
}
