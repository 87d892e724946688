package org.xinsheng.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.xinsheng.audit.domain.AuditEntry;
import org.xinsheng.shared.SubjectType;

/** A record's history, oldest first. */
@ApplicationScoped
public class AuditQueries {

  private static final String PAGE =
      """
      select e from AuditEntry e
      where e.subjectType = :type and e.subjectId = :id and e.seq > :after
      order by e.seq
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /**
   * @param after the last {@code seq} that was seen, 0 for the first page
   */
  public List<AuditRow> of(SubjectType type, Long id, long after, int limit) {
    return entries(type, id, after, limit).stream().map(AuditQueries::row).toList();
  }

  List<AuditEntry> entries(SubjectType type, Long id, long after, int limit) {
    return em.createQuery(PAGE, AuditEntry.class)
        .setParameter("type", type)
        .setParameter("id", id)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  private static AuditRow row(AuditEntry entry) {
    return new AuditRow(
        entry.seq(),
        entry.at(),
        entry.recordedAt(),
        entry.actorId(),
        entry.actorName(),
        entry.act(),
        entry.changes(),
        entry.why(),
        entry.source(),
        entry.prevHash(),
        entry.hash());
  }
}
