package org.xinsheng.shared.timer;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Rows that a sweep could not finish: tried again soon, after five failures later (DL-14). */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Setbacks {

  static final int PATIENCE = 5;
  static final Duration RETRY = Duration.ofMinutes(1);
  static final Duration PUT_OFF = Duration.ofMinutes(15);
  private static final int LONGEST = 500;

  private static final String FIRST =
      "insert into sweep_setback (failures, retry_at, last_failure, sweep, row_id, failing_since)"
          + " values (?, ?, ?, ?, ?, ?)";

  private static final String NEXT =
      "update sweep_setback set failures = ?, retry_at = ?, last_failure = ?"
          + " where sweep = ? and row_id = ?";

  private static final String PUT_OFF_ROWS =
      "select row_id, failures, failing_since, retry_at, last_failure from sweep_setback"
          + " where sweep = ? and failures >= ? order by row_id";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** Remembers until when this row is left alone; what it waits for keeps its own instant. */
  public void failed(String sweep, Long row, Instant now, String failure) {
    int failures = failures(sweep, row) + 1;
    Instant again = now.plus(failures < PATIENCE ? RETRY : PUT_OFF);
    String text = failure.substring(0, Math.min(failure.length(), LONGEST));
    if (failures == 1) {
      bound(FIRST, failures, utc(again), text, sweep, row, utc(now)).executeUpdate();
    } else {
      bound(NEXT, failures, utc(again), text, sweep, row).executeUpdate();
    }
  }

  private int failures(String sweep, Long row) {
    List<?> found =
        bound("select failures from sweep_setback where sweep = ? and row_id = ?", sweep, row)
            .getResultList();
    return found.isEmpty() ? 0 : ((Number) found.get(0)).intValue();
  }

  /** These rows went well. */
  public void overcome(String sweep, Collection<Long> rows) {
    String marks = String.join(", ", Collections.nCopies(rows.size(), "?"));
    String sql = "delete from sweep_setback where sweep = ? and row_id in (" + marks + ")";
    Query query = em.createNativeQuery(sql).setParameter(1, sweep);
    int at = 2;
    for (Long row : rows) {
      query.setParameter(at++, row);
    }
    query.executeUpdate();
  }

  /** How many rows failed so often that the sweep put them off. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public long putOff(String sweep) {
    String sql = "select count(*) from sweep_setback where sweep = ? and failures >= ?";
    return ((Number) bound(sql, sweep, PATIENCE).getSingleResult()).longValue();
  }

  /** The rows put off, without their numbers, which their owner knows. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<PutOffRow> rows(String sweep, int most) {
    List<?> found = bound(PUT_OFF_ROWS, sweep, PATIENCE).setMaxResults(most).getResultList();
    return found.stream().map(row -> row(sweep, (Object[]) row)).toList();
  }

  private static PutOffRow row(String sweep, Object[] row) {
    return new PutOffRow(
        sweep,
        ((Number) row[0]).longValue(),
        null,
        null,
        ((Number) row[1]).intValue(),
        Instants.of(row[2]),
        Instants.of(row[3]),
        (String) row[4]);
  }

  /**
   * The next run takes this row.
   *
   * @return whether it was put off
   */
  public boolean tryAgain(String sweep, Long row, Instant now) {
    String sql =
        "update sweep_setback set retry_at = ? where sweep = ? and row_id = ? and failures >= ?";
    return bound(sql, utc(now), sweep, row, PATIENCE).executeUpdate() == 1;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private Query bound(String sql, Object... values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
