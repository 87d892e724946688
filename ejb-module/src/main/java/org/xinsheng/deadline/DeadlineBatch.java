package org.xinsheng.deadline;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.deadline.domain.Deadline;
import org.xinsheng.deadline.domain.DeadlineFact;

/**
 * The sweep's transactions. Rows that somebody else holds are skipped: a desk brings them up to
 * date itself, another node is at them already.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeadlineBatch {

  static final int SIZE = 100;

  private static final String DUE =
      "select id from deadline where next_check_at <= ? order by next_check_at, id"
          + " fetch first "
          + SIZE
          + " rows only";

  private static final String CLAIM = DUE + " for update skip locked";

  private static final String CLAIM_ONE =
      "select id from deadline where id = ? and next_check_at <= ? for update skip locked";

  private static final String BY_ID = "select d from Deadline d where d.id in :ids order by d.id";

  private static final String PUT_OFF =
      "update deadline set failures = failures + 1, failing_since = coalesce(failing_since, ?),"
          + " put_off_until = ?, next_check_at = ?, last_failure = ?, version = version + 1"
          + " where id = ?";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private DeadlineRecord record;

  /**
   * Finishes the hundred that are due first.
   *
   * @return how many; 0 when nothing is due that nobody else is at
   */
  public int next(Instant now) {
    List<Long> ids = ids(CLAIM, now.atOffset(ZoneOffset.UTC));
    if (ids.isEmpty()) {
      return 0;
    }
    List<Deadline> deadlines = deadlines(ids);
    finish(deadlines, ids.size() < SIZE ? now : lastOf(deadlines));
    return ids.size();
  }

  /** The ids that {@link #next} would try for. */
  public List<Long> due(Instant now) {
    return ids(DUE, now.atOffset(ZoneOffset.UTC));
  }

  public void one(Long id, Instant now) {
    List<Long> ids = ids(CLAIM_ONE, id, now.atOffset(ZoneOffset.UTC));
    if (!ids.isEmpty()) {
      finish(deadlines(ids), now);
    }
  }

  public void putOff(Long id, Instant now, String failure) {
    em.find(Deadline.class, id, LockModeType.PESSIMISTIC_WRITE).putOff(now, failure);
  }

  /** As {@link #putOff}, for one that cannot even be loaded: at once and for long. */
  public void putOffUnread(Long id, Instant now, String failure) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    OffsetDateTime again = now.plus(Deadline.PUT_OFF).atOffset(ZoneOffset.UTC);
    String text = failure.substring(0, Math.min(failure.length(), Deadline.LONGEST_FAILURE));
    em.createNativeQuery(PUT_OFF)
        .setParameter(1, at)
        .setParameter(2, again)
        .setParameter(3, again)
        .setParameter(4, text)
        .setParameter(5, id)
        .executeUpdate();
  }

  /** A full batch stops at its last row's instant, so that what comes later waits its turn. */
  private static Instant lastOf(List<Deadline> deadlines) {
    return deadlines.stream().map(Deadline::nextCheckAt).max(Instant::compareTo).orElseThrow();
  }

  private void finish(List<Deadline> deadlines, Instant until) {
    List<DeadlineFact> facts = new ArrayList<>();
    for (Deadline deadline : deadlines) {
      facts.addAll(deadline.check(until));
      if (deadline.nextCheckAt() != null && !deadline.nextCheckAt().isAfter(until)) {
        throw new IllegalStateException("deadline " + deadline.id() + " would be due for ever");
      }
    }
    record.keep(facts);
  }

  private List<Deadline> deadlines(List<Long> ids) {
    return em.createQuery(BY_ID, Deadline.class).setParameter("ids", ids).getResultList();
  }

  private List<Long> ids(String sql, Object... values) {
    var query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    List<?> found = query.getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).toList();
  }
}
