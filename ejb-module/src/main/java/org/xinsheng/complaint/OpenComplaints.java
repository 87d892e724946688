package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.intake.OpenMatters;

/** The complaints of which first contacts are reminded. */
@ApplicationScoped
public class OpenComplaints implements OpenMatters {

  private static final String BY_OWNER =
      """
      select new org.xinsheng.complaint.OpenComplaints$Open(c.firstContactId, count(c.id))
      from Complaint c
      where c.officeId = :office and c.status in :open and c.receivedAt < :before
      group by c.firstContactId
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** Public only for the query. */
  public record Open(Long staffId, Long count) {}

  @Override
  public Map<Long, Long> byFirstContact(Long officeId, Instant before) {
    return em.createQuery(BY_OWNER, Open.class)
        .setParameter("office", officeId)
        .setParameter("open", ComplaintStatus.OPEN)
        .setParameter("before", before)
        .getResultStream()
        .collect(Collectors.toMap(Open::staffId, Open::count));
  }
}
