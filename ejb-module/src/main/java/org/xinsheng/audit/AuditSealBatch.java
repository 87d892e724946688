package org.xinsheng.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.xinsheng.audit.domain.AuditHead;
import org.xinsheng.audit.domain.AuditSealHead;
import org.xinsheng.shared.Clock;

/**
 * Seals up to five hundred changed chains in one transaction; writers at work are left for later.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AuditSealBatch {

  private static final String CHANGED =
      "select id from audit_head where unsealed_since is not null order by unsealed_since, id"
          + " fetch first 500 rows only for update skip locked";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * @return how many chains were sealed
   */
  public int next() {
    AuditSealHead chain =
        em.find(AuditSealHead.class, AuditSealHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
    List<?> found = em.createNativeQuery(CHANGED).getResultList();
    List<Long> ids = found.stream().map(id -> ((Number) id).longValue()).toList();
    if (!ids.isEmpty()) {
      AuditSealHead.Sealed sealed = chain.seal(heads(ids), clock.now());
      em.persist(sealed.seal());
      em.flush();
      sealed.items().forEach(em::persist);
    }
    return ids.size();
  }

  private List<AuditHead> heads(List<Long> ids) {
    return em.createQuery("select h from AuditHead h where h.id in :ids", AuditHead.class)
        .setParameter("ids", ids)
        .getResultList();
  }
}
