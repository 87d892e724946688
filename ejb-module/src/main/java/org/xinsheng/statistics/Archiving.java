package org.xinsheng.statistics;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.xinsheng.complaint.ArchiveDesk;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/**
 * What a signature archives (STAT-2): between the batches nothing is held, and what is interrupted
 * the next sweep finishes.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Archiving {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private OfficeDirectory offices;
  @Inject private ArchiveDesk archive;
  @Inject private SigningBatch signing;
  @Inject private Clock clock;

  /** Goes on where a signature was interrupted. */
  public void finish(Long period) {
    archive(period, Actor.SYSTEM);
  }

  /**
   * @return how many cases were archived
   */
  public int archive(Long id, Actor by) {
    StatisticsPeriod period = em.find(StatisticsPeriod.class, id);
    String office = offices.byId(period.place().officeId()).code();
    Instant now = clock.now();
    int archived = 0;
    int some;
    do {
      some =
          archive.archiveSome(
              period.place().officeId(), period.endsAt(), period.ref(office).number(), by, now);
      archived += some;
    } while (some > 0);
    signing.archived(id, clock.now());
    return archived;
  }
}
