package org.xinsheng.attachment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xinsheng.shared.Clock;

/** Uploads that nobody gave to a record; they never were part of one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WaitingUploads {

  /** Between the end of their time and their going, so that no clock on another node matters. */
  private static final Duration GRACE = Duration.ofHours(1);

  private static final String OVER =
      """
      select a.id from Attachment a where a.waitsUntil < :before order by a.waitsUntil, a.id
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private Chunks chunks;

  /**
   * @return how many went, at most as many as asked for
   */
  public int forget(int most) {
    Instant before = clock.now().minus(GRACE);
    List<Long> over =
        em.createQuery(OVER, Long.class)
            .setParameter("before", before)
            .setMaxResults(most)
            .getResultList();
    if (over.isEmpty()) {
      return 0;
    }
    over.forEach(chunks::delete);
    return em.createQuery("delete from Attachment a where a.id in :ids")
        .setParameter("ids", over)
        .executeUpdate();
  }
}
