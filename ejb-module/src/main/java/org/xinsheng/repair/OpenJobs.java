package org.xinsheng.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinsheng.intake.OpenMatters;
import org.xinsheng.repair.domain.JobStatus;

/** The repairs and service requests of which first contacts are reminded. */
@ApplicationScoped
public class OpenJobs implements OpenMatters {

  private static final String BY_OWNER =
      """
      select new org.xinsheng.repair.OpenJobs$Open(j.firstContactId, count(j.id))
      from Job j
      where j.officeId = :office and j.status in :open and j.receivedAt < :before
      group by j.firstContactId
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** Public only for the query. */
  public record Open(Long staffId, Long count) {}

  @Override
  public Map<Long, Long> byFirstContact(Long officeId, Instant before) {
    return em.createQuery(BY_OWNER, Open.class)
        .setParameter("office", officeId)
        .setParameter("open", JobStatus.OPEN)
        .setParameter("before", before)
        .getResultStream()
        .collect(Collectors.toMap(Open::staffId, Open::count));
  }
}
