package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.statistics.domain.CalendarPeriod;

/**
 * Whether somebody may have done something about a period's cases since it was looked at. Every act
 * leaves its entry in the trail, so that a few entries of the last minutes tell what counting a
 * month of cases would tell.
 */
@ApplicationScoped
public class Looks {

  /** An act may take so long until others see its entry, and clocks of nodes differ by less. */
  static final Duration UNSEEN = Duration.ofMinutes(10);

  private static final String DONE =
      """
      select 1 from audit_entry e join complaint c on c.id = e.subject_id
      where e.subject_type = 'COMPLAINT' and e.recorded_at >= ?1 and (${wide} or ${ended})
      union all
      select 1 from audit_entry e join suggestion c on c.id = e.subject_id
      where e.subject_type = 'SUGGESTION' and e.recorded_at >= ?1 and ${narrow}
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Fingerprint fingerprints;

  /** Whether the cases must be looked at again. */
  boolean areDue(Long periodId, OfficeRow office, CalendarPeriod calendar) {
    List<?> last =
        em.createNativeQuery("select looked_at from statistics_period where id = ?1")
            .setParameter(1, periodId)
            .getResultList();
    return last.get(0) == null || hasChanged(instant(last.get(0)), office, calendar);
  }

  private boolean hasChanged(Instant last, OfficeRow office, CalendarPeriod calendar) {
    return !em.createNativeQuery(fingerprints.filled(DONE, office, calendar))
        .setParameter(1, last.minus(UNSEEN).atOffset(ZoneOffset.UTC))
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The period is as its cases were at this moment. It is no change that a reader would notice. */
  void done(Long periodId, Instant now) {
    em.createNativeQuery("update statistics_period set looked_at = ?1 where id = ?2")
        .setParameter(1, now.atOffset(ZoneOffset.UTC))
        .setParameter(2, periodId)
        .executeUpdate();
  }

  private static Instant instant(Object value) {
    return value instanceof OffsetDateTime at ? at.toInstant() : ((Timestamp) value).toInstant();
  }
}
