package org.xinsheng.complaint;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.shared.timer.Setbacks;

/**
 * The month sweep's transactions. Complaints that somebody else holds are skipped: who acts on one
 * brings it up to date, another node is at it already.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MonthMarkBatch {

  static final int SIZE = 100;

  private static final String NOT_PUT_OFF =
      " and not exists (select 1 from sweep_setback s where s.sweep = '"
          + MonthMarkSweep.NAME
          + "' and s.row_id = c.id and s.retry_at > ?)";

  private static final String DUE =
      "select c.id from complaint c where c.month_check_at <= ?"
          + NOT_PUT_OFF
          + " order by c.month_check_at, c.id fetch first "
          + SIZE
          + " rows only";

  private static final String CLAIM = DUE + " for update skip locked";

  private static final String CLAIM_ONE =
      "select c.id from complaint c where c.id = ? and c.month_check_at <= ?"
          + " for update skip locked";

  private static final String BY_ID = "select c from Complaint c where c.id in :ids order by c.id";

  private static final Comparator<Complaint> IN_DUE_ORDER =
      Comparator.comparing(Complaint::ageIsLookedAt).thenComparing(Complaint::id);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private MonthMarks months;
  @Inject private CasePolicies policies;
  @Inject private DeadlineDesk deadlines;
  @Inject private Setbacks setbacks;

  /**
   * Finishes the hundred that are due first.
   *
   * @return how many; 0 when nothing is due that nobody else is at
   */
  public int next(Instant now) {
    List<Long> ids = ids(CLAIM, utc(now), utc(now));
    if (!ids.isEmpty()) {
      finish(ids, now);
    }
    return ids.size();
  }

  /** The ids that {@link #next} would try for. */
  public List<Long> due(Instant now) {
    return ids(DUE, utc(now), utc(now));
  }

  public void one(Long id, Instant now) {
    List<Long> ids = ids(CLAIM_ONE, id, utc(now));
    if (!ids.isEmpty()) {
      finish(ids, now);
    }
  }

  public void putOff(Long id, Instant now, String failure) {
    setbacks.failed(MonthMarkSweep.NAME, id, now, failure);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  /** All deadlines are held before anything is written, so that no other sweep waits for this. */
  private void finish(List<Long> ids, Instant now) {
    List<Complaint> complaints =
        em.createQuery(BY_ID, Complaint.class).setParameter("ids", ids).getResultList();
    complaints.forEach(it -> deadlines.hold(policies.governed(it).ref()));
    Instant until = ids.size() < SIZE ? now : lastOf(complaints);
    Optional<Complaint> next = first(complaints, until);
    while (next.isPresent()) {
      months.step(next.get());
      next = first(complaints, until);
    }
    complaints.forEach(it -> it.nextDue(deadlines.nextDue(it.ref())));
    setbacks.overcome(MonthMarkSweep.NAME, ids);
  }

  private static Optional<Complaint> first(List<Complaint> complaints, Instant until) {
    return complaints.stream().filter(it -> MonthMarks.isDue(it, until)).min(IN_DUE_ORDER);
  }

  /** A full batch stops at its last row's instant, so that what comes later waits its turn. */
  private static Instant lastOf(List<Complaint> complaints) {
    return complaints.stream()
        .map(Complaint::ageIsLookedAt)
        .max(Instant::compareTo)
        .orElseThrow()
        .plusMillis(1);
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
