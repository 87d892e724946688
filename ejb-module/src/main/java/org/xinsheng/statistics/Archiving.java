package org.xinsheng.statistics;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
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

  /** How long the signer waits for it; the next sweep goes on. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Goes on where a signature was interrupted, or had much to archive. */
  public void finish(Long period) {
    archive(period, Actor.SYSTEM, Duration.ofDays(1));
  }

  /**
   * @return how many cases were archived by now
   */
  public int archive(Long id, Actor by) {
    return archive(id, by, PATIENCE);
  }

  private int archive(Long id, Actor by, Duration patience) {
    long start = System.nanoTime();
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
    } while (some > 0 && System.nanoTime() - start < patience.toNanos());
    if (some == 0) {
      signing.archived(id, clock.now());
    }
    return archived;
  }
}
