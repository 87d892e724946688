package org.xinsheng.complaint;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.shared.Actor;

/**
 * Archives what has ended, batch by batch, each in a transaction of its own. Only the signature of
 * a period asks for it (STAT-2), and it has asked whether its actor may.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ArchiveDesk {

  static final int SIZE = 200;

  private static final String ENDED =
      """
      select id from complaint
      where office_id = ? and (status = 'CLOSED' and closed_at < ?
        or status = 'WITHDRAWN' and withdrawn_at < ?)
      order by id fetch first %d rows only for update
      """
          .formatted(SIZE);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CasePolicies policies;
  @Inject private Cases cases;

  /**
   * Archives some of the office's cases that were closed or withdrawn before an instant.
   *
   * @param signed how people call the period whose signature asks for it
   * @return how many; 0 when none is left
   */
  public int archiveSome(Long office, Instant endedBefore, String signed, Actor by, Instant now) {
    List<?> ids =
        em.createNativeQuery(ENDED)
            .setParameter(1, office)
            .setParameter(2, endedBefore.atOffset(ZoneOffset.UTC))
            .setParameter(3, endedBefore.atOffset(ZoneOffset.UTC))
            .getResultList();
    if (ids.isEmpty()) {
      return 0;
    }
    List<Complaint> ended =
        em.createQuery(
                "select c from Complaint c where c.id in :ids order by c.id", Complaint.class)
            .setParameter("ids", ids.stream().map(it -> ((Number) it).longValue()).toList())
            .getResultList();
    ended.forEach(it -> cases.done(policies.governed(it), it.archive(signed, by, now)));
    return ended.size();
  }
}
